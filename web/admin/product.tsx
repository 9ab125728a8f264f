import { type FormEvent, useCallback, useEffect, useState } from "react";
import { answered, client } from "../shared/api.ts";
import type { Product, Stock } from "../shared/types.ts";
import { ConflictNotice } from "./conflict.tsx";
import { type Conflict, changed, conflictOf, ifMatch } from "./edit.ts";
import { Go } from "./go.tsx";
import { VariantRow } from "./variant.tsx";

const FIELDS = [
  "title",
  "status",
  "slug",
  "brand",
  "category",
  "description",
  "featured",
  "seo_title",
  "seo_description",
];

type Fields = { title: string; status: "draft" | "active" };

/** What is on the shelves of these variants, a hundred at a time. */
async function stockOf(variants: string[]): Promise<Stock[]> {
  const found: Stock[] = [];
  for (let from = 0; from < variants.length; from += 100) {
    const query = { variant_id: variants.slice(from, from + 100).join(",") };
    found.push(...(await answered(client.GET("/api/inventory/stock/", { params: { query } }))).results);
  }
  return found;
}

export function ProductDetail({ id }: { id: string }) {
  const [product, setProduct] = useState<Product | null>(null);
  const [stock, setStock] = useState<Stock[]>([]);
  const [note, setNote] = useState("");
  const [error, setError] = useState("");
  const [conflict, setConflict] = useState<(Conflict & { body: Partial<Fields> }) | null>(null);
  const load = useCallback(async () => {
    try {
      // The browser's own answer may be older than a change that was made a moment ago.
      const found = await answered(client.GET("/api/products/{id}/", { params: { path: { id } }, cache: "no-store" }));
      setStock(await stockOf(found.variants.map((v) => v.id)));
      setProduct(found);
    } catch (e) {
      setError((e as Error).message);
    }
  }, [id]);
  useEffect(() => {
    load();
  }, [load]);
  const saved = (said: string) => {
    setNote(said);
    load();
  };
  if (!product) return error ? <p className="alert">{error}</p> : <p className="loading">Fetching the product</p>;
  const save = async (body: Partial<Fields>, version: number) => {
    setError("");
    setNote("");
    setConflict(null);
    try {
      const params = { path: { id }, header: ifMatch(version) };
      await answered(client.PATCH("/api/products/{id}/", { params, body }));
      saved("Saved.");
    } catch (e) {
      const late = conflictOf(e, product, FIELDS);
      if (late) setConflict({ ...late, body });
      else setError((e as Error).message);
    }
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = changed<Fields>(product, {
      title: String(fields.get("title")),
      status: fields.get("status") === "active" ? "active" : "draft",
    });
    if (Object.keys(body).length > 0) save(body, product.version);
    else setNote("Nothing to save.");
  };
  const currency = (product.price ?? product.variants.find((v) => v.price)?.price)?.currency ?? "EUR";
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
      {conflict ? (
        <ConflictNotice
          conflict={conflict}
          keepMine={() => save(conflict.body, conflict.version)}
          takeTheirs={() => {
            setConflict(null);
            saved("As it is now.");
          }}
        />
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section className="scroll" aria-label="Variants, prices and stock" tabIndex={0}>
        <table className="rows">
          <caption className="vh">Variants with price and stock</caption>
          <thead>
            <tr>
              <th scope="col">SKU</th>
              <th scope="col">Choice</th>
              <th scope="col" className="n">
                Price
              </th>
              <th scope="col" className="n">
                On hand
              </th>
              <th scope="col" className="n">
                Reserved
              </th>
              <th scope="col" className="n">
                Available
              </th>
              <th scope="col">Add or take away</th>
            </tr>
          </thead>
          <tbody>
            {product.variants.map((variant) => (
              <VariantRow
                key={variant.id}
                product={id}
                variant={variant}
                currency={currency}
                stock={stock.filter((s) => s.variant_id === variant.id)}
                saved={saved}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
