import { things } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import type { Category, List, PageInput, Product } from "../../shared/types.ts";
import { Card } from "../../shared/ui.tsx";
import { Shell } from "./shell.tsx";

interface Query {
  q: string | null;
  page: number;
  ordering: string | null;
  min_price: number | null;
  max_price: number | null;
  in_stock: boolean | null;
  on_sale: boolean | null;
}

interface ListingData {
  category: Category | null;
  children: Category[];
  breadcrumbs: { name: string; url: string }[];
  list: List<Product>;
  query: Query;
}

const ORDERS: [string, string][] = [
  ["-created_at", "Newest"],
  ["-sold", "Best sellers"],
  ["price", "Cheapest first"],
  ["-price", "Dearest first"],
  ["title", "By name"],
];

const whole = (minor: number | null) => (minor === null ? "" : String(minor / 100));

/** A category or the results of a search: filters and sorting are a plain form. */
export function Listing({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { category, children, breadcrumbs, list, query }: ListingData = input.data;
  const title = category ? category.name : query.q ? `“${query.q}”` : t("market");
  const path = category ? `/c/${category.slug}/` : "/search/";
  return (
    <Shell input={input}>
      <nav aria-label="Breadcrumb">
        <ol className="crumbs">
          <li>
            <a href="/">{t("market")}</a>
          </li>
          {breadcrumbs.map((crumb) => (
            <li key={crumb.url}>
              <a href={crumb.url}>{crumb.name}</a>
            </li>
          ))}
          <li aria-current="page">{title}</li>
        </ol>
      </nav>
      <div className="head" style={{ marginBottom: "1rem" }}>
        <div>
          <h1>{title}</h1>
          <p className="mute">
            {list.count_is_estimate ? "More than " : ""}
            {things(list.count)}
          </p>
        </div>
      </div>
      {children.length > 0 ? (
        <p className="row" style={{ flexWrap: "wrap" }}>
          {children.map((child) => (
            <a className="chip" key={child.id} href={`/c/${child.slug}/`}>
              {child.name} {child.product_count}
            </a>
          ))}
        </p>
      ) : null}
      <Filters path={path} query={query} search={!category} />
      {list.results.length === 0 ? (
        <div className="empty">
          <h2>Nothing here fits</h2>
          <p>
            <a className="chip" href={path}>
              Take all filters off
            </a>
          </p>
        </div>
      ) : (
        <div className="grid four">
          {list.results.map((product, n) => (
            <Card
              key={product.id}
              product={product}
              heading="h2"
              loading={n === 0 ? "first" : n < 4 ? "eager" : "lazy"}
            />
          ))}
        </div>
      )}
      <nav className="pager" aria-label="Pages">
        {list.previous ? (
          <a className="btn quiet" rel="prev" href={list.previous}>
            Back
          </a>
        ) : null}
        {list.next ? (
          <a className="btn quiet" rel="next" href={list.next}>
            More
          </a>
        ) : null}
      </nav>
    </Shell>
  );
}

function Filters({ path, query, search }: { path: string; query: Query; search: boolean }) {
  const orders: [string, string][] = search && query.q ? [["relevance", "Best match"], ...ORDERS] : ORDERS;
  return (
    <form className="filters" action={path} aria-label="Filters">
      {search && query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      <div className="field">
        <label htmlFor="min_price">From, euro</label>
        <input
          className="input num"
          id="min_price"
          name="min_price"
          inputMode="decimal"
          defaultValue={whole(query.min_price)}
        />
      </div>
      <div className="field">
        <label htmlFor="max_price">To, euro</label>
        <input
          className="input num"
          id="max_price"
          name="max_price"
          inputMode="decimal"
          defaultValue={whole(query.max_price)}
        />
      </div>
      <div className="field" style={{ width: "11rem" }}>
        <label htmlFor="ordering">Sort</label>
        <select className="input" id="ordering" name="ordering" defaultValue={query.ordering ?? orders[0]?.[0]}>
          {orders.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input type="checkbox" name="in_stock" value="1" defaultChecked={query.in_stock === true} />
        In stock
      </label>
      <label className="check">
        <input type="checkbox" name="on_sale" value="1" defaultChecked={query.on_sale === true} />
        Reduced
      </label>
      <button className="btn quiet" type="submit">
        Show
      </button>
    </form>
  );
}
