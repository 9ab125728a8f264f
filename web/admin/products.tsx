import { type FormEvent, useEffect, useState } from "react";
import { answered, client } from "../shared/api.ts";
import { money } from "../shared/format.ts";
import type { List, Product } from "../shared/types.ts";
import { Go } from "./go.tsx";
import { Pages } from "./pages.tsx";

export function ProductList() {
  const [list, setList] = useState<List<Product> | null>(null);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const [error, setError] = useState("");
  useEffect(() => {
    const query = { status: "all" as const, ordering: "title" as const, search: search || undefined, page };
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
