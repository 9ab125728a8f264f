import { currencySign, decimal } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import type { PlainKey, Translate } from "../../../shared/messages/index.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Card } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";

type Query = PageOf<"search">["data"]["query"];

const ORDERS: [string, PlainKey][] = [
  ["-created_at", "listing.sort.newest"],
  ["-sold", "listing.sort.sold"],
  ["price", "listing.sort.cheapest"],
  ["-price", "listing.sort.dearest"],
  ["title", "listing.sort.title"],
];

type Input =
  | PageOf<"collection">
  | PageOf<"brand">
  | PageOf<"category">
  | PageOf<"search">
  | PageOf<"sale">
  | PageOf<"arrivals">;

/** A category, a collection, a brand, what is reduced or new, or the results of a search: filters and sorting are a plain form. */
export function Listing({ input }: { input: Input }) {
  const { t } = useI18n();
  const { about, children, breadcrumbs, list, query } = input.data;
  const { title, path } = placeOf(input, t);
  return (
    <Shell input={input}>
      <nav aria-label={t("breadcrumb")}>
        <ol className="crumbs">
          <li>
            <a href="/">{t("home")}</a>
          </li>
          {input.page === "collection" ? (
            <li>
              <a href="/collections/">{t("collections.title")}</a>
            </li>
          ) : null}
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
            {t(list.count_is_estimate ? "count.products.more" : "count.products", { count: list.count })}
          </p>
        </div>
      </div>
      {about?.description ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the host sanitises what merchants write
        <div className="prose listabout" dangerouslySetInnerHTML={{ __html: about.description }} />
      ) : null}
      {children.length > 0 ? (
        <p className="row" style={{ flexWrap: "wrap" }}>
          {children.map((child) => (
            <a className="chip" key={child.id} href={`/c/${child.slug}/`}>
              {child.name} {child.product_count}
            </a>
          ))}
        </p>
      ) : null}
      <Filters
        path={path}
        query={query}
        about={about}
        search={input.page === "search"}
        sale={input.page === "sale"}
        currency={input.currency}
      />
      {list.results.length === 0 ? (
        <div className="empty">
          <h2>{t("listing.none")}</h2>
          <p>
            <a className="chip" href={path}>
              {t("listing.none.clear")}
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
      <nav className="pager" aria-label={t("listing.pages")}>
        {list.previous ? (
          <a className="btn quiet" rel="prev" href={list.previous}>
            {t("listing.previous")}
          </a>
        ) : null}
        {list.next ? (
          <a className="btn quiet" rel="next" href={list.next}>
            {t("listing.next")}
          </a>
        ) : null}
      </nav>
    </Shell>
  );
}

/** What the list is called, and where its form leads. */
function placeOf(input: Input, t: Translate): { title: string; path: string } {
  if (input.page === "sale") return { title: t("listing.sale"), path: "/sale/" };
  if (input.page === "arrivals") return { title: t("listing.arrivals"), path: "/new/" };
  const { about, category, query } = input.data;
  if (about) return about;
  if (category) return { title: category.name, path: `/c/${category.slug}/` };
  return { title: query.q ? t("listing.results", { query: query.q }) : t("all.products"), path: "/search/" };
}

interface FiltersProps {
  path: string;
  query: Query;
  about: Input["data"]["about"];
  search: boolean;
  /** Of nothing but what is reduced. */
  sale: boolean;
  currency: string;
}

/** The orders to choose from, the one that is usual here first where it is no common one. */
function ordersOf({ about, query, search }: FiltersProps): [string, PlainKey][] {
  if (search && query.q) return [["relevance", "listing.sort.relevance"], ...ORDERS];
  if (about?.by_hand) return [["position", "listing.sort.position"], ...ORDERS];
  return about?.ordering === "-rating" ? [["-rating", "listing.sort.rated"], ...ORDERS] : ORDERS;
}

function Filters(props: FiltersProps) {
  const { path, query, about, search, sale, currency } = props;
  const { t } = useI18n();
  const typed = (amount: number | null | undefined) => (amount == null ? "" : decimal({ amount, currency }));
  const orders = ordersOf(props);
  const usual = about?.ordering ?? orders[0]?.[0];
  return (
    <form className="filters" action={path} aria-label={t("listing.filters")}>
      {search && query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      <div className="field">
        <label htmlFor="min_price">{t("listing.from", { currency: currencySign(currency) })}</label>
        <input
          className="input num"
          id="min_price"
          name="min_price"
          inputMode="decimal"
          defaultValue={typed(query.min_price)}
        />
      </div>
      <div className="field">
        <label htmlFor="max_price">{t("listing.to", { currency: currencySign(currency) })}</label>
        <input
          className="input num"
          id="max_price"
          name="max_price"
          inputMode="decimal"
          defaultValue={typed(query.max_price)}
        />
      </div>
      <div className="field" style={{ width: "11rem" }}>
        <label htmlFor="ordering">{t("listing.sort")}</label>
        <select className="input" id="ordering" name="ordering" defaultValue={query.ordering ?? usual}>
          {orders.map(([value, name]) => (
            <option key={value} value={value}>
              {t(name)}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input type="checkbox" name="in_stock" value="1" defaultChecked={query.in_stock === true} />
        {t("instock")}
      </label>
      {sale ? null : (
        <label className="check">
          <input type="checkbox" name="on_sale" value="1" defaultChecked={query.on_sale === true} />
          {t("listing.reduced")}
        </label>
      )}
      <button className="btn quiet" type="submit">
        {t("listing.show")}
      </button>
    </form>
  );
}
