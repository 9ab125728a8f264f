import { type FormEvent, useCallback, useEffect, useState } from "react";
import { answered, client } from "../shared/api.ts";
import { money } from "../shared/format.ts";
import type { List, Money, Product, Variant } from "../shared/types.ts";
import { Go } from "./go.tsx";
import { Pages } from "./pages.tsx";

export function ProductList() {
  const [list, setList] = useState<List<Product> | null>(null);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const [error, setError] = useState("");
  useEffect(() => {
    const query = { status: "all", ordering: "title", search: search || undefined, page };
    answered(client.GET("/api/products/", { params: { query } }))
      .then(setList)
      .catch((e) => setError(e.message));
  }, [search, page]);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSearch(String(new FormData(event.currentTarget).get("search") ?? ""));
    setPage(1);
  };
  return (
    <>
      <h1>Products</h1>
      <form className="row" onSubmit={find} style={{ gap: ".5rem", marginBottom: "1rem" }}>
        <label className="vh" htmlFor="search">
          Search
        </label>
        <input
          className="input"
          id="search"
          name="search"
          type="search"
          placeholder="Title, brand or SKU"
          style={{ maxWidth: "20rem" }}
        />
        <button className="btn quiet" type="submit">
          Search
        </button>
      </form>
      {error ? (
        <p className="alert" role="alert">
          {error}
        </p>
      ) : null}
      <div className="scroll">
        <table className="rows">
          <caption className="vh">Products by title</caption>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Status</th>
              <th scope="col" className="n">
                Variants
              </th>
              <th scope="col" className="n">
                In stock
              </th>
              <th scope="col" className="n">
                From
              </th>
            </tr>
          </thead>
          <tbody>
            {list?.results.map((product) => (
              <tr key={product.id}>
                <td>
                  <Go to={`products/${product.id}`}>{product.title}</Go>
                </td>
                <td>{product.status}</td>
                <td className="n">{product.variants.length}</td>
                <td className="n">{product.variants.reduce((n, v) => n + (v.available ?? 0), 0)}</td>
                <td className="n">{product.price ? money(product.price) : "none"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pages list={list} page={page} go={setPage} />
    </>
  );
}

/** `24.00` into minor units; nothing for what is no price. */
export function minor(text: string): number | null {
  const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : null;
}

function decimal(price: Money | null | undefined): string {
  return price ? `${Math.floor(price.amount / 100)}.${String(price.amount % 100).padStart(2, "0")}` : "";
}

type Change = { price?: Money; stock?: number };

function VariantRow({
  product,
  variant,
  save,
}: {
  product: Product;
  variant: Variant;
  save: (v: Variant, body: Change) => void;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const amount = minor(String(fields.get("price")));
    const stock = String(fields.get("stock"));
    save(variant, {
      ...(amount === null ? {} : { price: { amount, currency: product.price?.currency ?? "EUR" } }),
      ...(stock === "" ? {} : { stock: Number(stock) }),
    });
  };
  const form = `v-${variant.id}`;
  return (
    <tr>
      <td>{variant.sku}</td>
      <td>{variant.title}</td>
      <td className="n">
        <input
          className="input num"
          form={form}
          name="price"
          defaultValue={decimal(variant.price)}
          aria-label={`Price of ${variant.sku}`}
        />
      </td>
      <td className="n">
        <input
          className="input num"
          form={form}
          name="stock"
          type="number"
          min={0}
          defaultValue={variant.available ?? ""}
          aria-label={`Units of ${variant.sku}`}
        />
      </td>
      <td>
        <form id={form} onSubmit={submit}>
          <button className="text" type="submit" aria-label={`Save ${variant.sku}`}>
            Save
          </button>
        </form>
      </td>
    </tr>
  );
}

export function ProductDetail({ id }: { id: string }) {
  const [product, setProduct] = useState<Product | null>(null);
  const [note, setNote] = useState("");
  const [error, setError] = useState("");
  const load = useCallback(() => {
    answered(client.GET("/api/products/{id}/", { params: { path: { id } } }))
      .then(setProduct)
      .catch((e) => setError(e.message));
  }, [id]);
  useEffect(load, [load]);
  const done = async (work: Promise<unknown>, said: string) => {
    setError("");
    setNote("");
    try {
      await work;
      setNote(said);
      load();
    } catch (e) {
      setError((e as Error).message);
    }
  };
  const save = (variant: Variant, body: Change) => {
    const path = { id, variant_id: variant.id };
    const call = client.PATCH("/api/products/{id}/variants/{variant_id}/", { params: { path }, body });
    done(answered(call), `${variant.sku} saved.`);
  };
  if (!product) return error ? <p className="alert">{error}</p> : <p className="loading">Fetching the product</p>;
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { title: String(fields.get("title")), status: String(fields.get("status")) };
    done(answered(client.PATCH("/api/products/{id}/", { params: { path: { id } }, body })), "Saved.");
  };
  return (
    <>
      <p>
        <Go to="products">Products</Go>
      </p>
      <h1>{product.title}</h1>
      {error ? (
        <p className="alert" role="alert">
          {error}
        </p>
      ) : null}
      <p role="status" className="good" hidden={note === ""}>
        {note}
      </p>
      <form className="act" onSubmit={change} key={product.title + product.status}>
        <div className="field">
          <label htmlFor="title">Title</label>
          <input className="input" id="title" name="title" defaultValue={product.title} required />
        </div>
        <div className="field">
          <label htmlFor="status">Status</label>
          <select className="input" id="status" name="status" defaultValue={product.status}>
            <option value="active">active</option>
            <option value="draft">draft</option>
          </select>
        </div>
        <button className="btn" type="submit">
          Save
        </button>
      </form>
      <h2>Variants</h2>
      <div className="scroll">
        <table className="rows">
          <caption className="vh">Variants with price and units to sell</caption>
          <thead>
            <tr>
              <th scope="col">SKU</th>
              <th scope="col">Choice</th>
              <th scope="col" className="n">
                Price
              </th>
              <th scope="col" className="n">
                Units
              </th>
              <th scope="col">
                <span className="vh">Save</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {product.variants.map((variant) => (
              <VariantRow key={variant.id} product={product} variant={variant} save={save} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
