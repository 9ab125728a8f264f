import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PlainKey, Translate } from "../../../shared/messages/index.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Card } from "../../../shared/ui.tsx";
import { Crumbs } from "../../parts/crumbs.tsx";
import { Shell } from "../../parts/shell.tsx";
import { FiltersButton } from "./filters-button.tsx";
import { None } from "./none.tsx";
import { Panel } from "./panel.tsx";
import { Chips, Sort } from "./tools.tsx";

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
  | PageOf<"seller">
  | PageOf<"category">
  | PageOf<"search">
  | PageOf<"sale">
  | PageOf<"arrivals">;
type Query = Input["data"]["query"];

/** A category, a collection, a brand, what is reduced or new, or the results of a search. */
export function Listing({ input }: { input: Input }) {
  const { t } = useI18n();
  const { about, children, breadcrumbs, list, query, narrowing } = input.data;
  const { title, path } = placeOf(input, t);
  const { currency } = input;
  const isEmpty = list.results.length === 0;
  return (
    <Shell input={input}>
      <Crumbs
        way={input.page === "collection" ? [{ name: t("collections.title"), url: "/collections/" }] : breadcrumbs}
        here={title}
      />
      <Head input={input} title={title} />
      {about?.description ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the host sanitises what merchants write
        <div className="prose listabout" dangerouslySetInnerHTML={{ __html: about.description }} />
      ) : null}
      {children.length > 0 ? (
        <p className="below">
          {children.map((child) => (
            <Link className="chip" key={child.id} href={`/c/${child.slug}/`}>
              {child.name} {child.product_count}
            </Link>
          ))}
        </p>
      ) : null}
      {isEmpty && narrowing.applied.length === 0 ? (
        <None narrowing={narrowing} currency={currency} departments={input.nav} search={Boolean(query.q)} />
      ) : (
        <Found input={input} path={path} />
      )}
    </Shell>
  );
}

/** What the list is, how many products it holds, and what was taken for a word typed wrong. */
export function Head({ input, title }: { input: Input; title: string }) {
  const { t } = useI18n();
  const { list, query, narrowing } = input.data;
  const isInVain = list.count === 0 && narrowing.applied.length === 0 && query.q;
  return (
    <div className="listhead">
      <div className="srh">
        <h1>{isInVain ? t("none.search", { query: wordsOf(query) }) : title}</h1>
        {isInVain ? null : (
          <span className="c">
            {t(list.count_is_estimate ? "count.products.more" : "count.products", { count: list.count })}
          </span>
        )}
      </div>
      {query.corrected && query.exact_url ? (
        <p className="fix">
          <span>
            {t("listing.corrected")} <b>{query.corrected}</b>.
          </span>
          <span>
            {t("listing.exact")}{" "}
            <Link className="link" href={query.exact_url} rel="nofollow">
              {query.q}
            </Link>
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** The filters beside the products; on a narrow screen behind a button. */
export function Found({ input, path }: { input: Input; path: string }) {
  const { t } = useI18n();
  const { list, query, narrowing } = input.data;
  const { currency } = input;
  const place = { path, currency, min: query.min_price, max: query.max_price, hidden: narrowing.hidden };
  const hasFacets = narrowing.facets.length > 0;
  const isEmpty = list.results.length === 0;
  return (
    <div className={hasFacets ? "cat" : undefined}>
      {hasFacets ? (
        <aside className="facets" id="filters" aria-label={t("listing.filters")}>
          <Panel narrowing={narrowing} place={place} />
        </aside>
      ) : null}
      <div className="listed">
        {isEmpty ? (
          <None narrowing={narrowing} currency={currency} departments={[]} search={false} />
        ) : (
          <Chips narrowing={narrowing} currency={currency} clear />
        )}
        <div className="listbar">
          <div>
            {hasFacets ? <FiltersButton narrowing={narrowing} place={place} count={list.count} /> : null}
            {isEmpty ? null : <Sort place={place} {...ordersOf(input)} />}
          </div>
        </div>
        <ul className={hasFacets ? "grid" : "grid four"}>
          {list.results.map((product, n) => (
            <li key={product.id}>
              <Card product={product} heading="h2" loading={n === 0 ? "first" : n < 4 ? "eager" : "lazy"} />
            </li>
          ))}
        </ul>
        <Pager list={list} />
      </div>
    </div>
  );
}

function Pager({ list }: { list: Input["data"]["list"] }) {
  const { t } = useI18n();
  if (!list.previous && !list.next) return null;
  return (
    <nav className="pager" aria-label={t("listing.pages")}>
      {list.previous ? (
        <Link className="btn quiet" rel="prev" href={list.previous}>
          {t("listing.previous")}
        </Link>
      ) : null}
      {list.next ? (
        <Link className="btn quiet" rel="next" href={list.next}>
          {t("listing.next")}
        </Link>
      ) : null}
    </nav>
  );
}

/** The words that were looked for. */
function wordsOf({ corrected, q }: Query): string {
  return corrected || q || "";
}

/** What the list is called, and where its forms lead. */
function placeOf(input: Input, t: Translate): { title: string; path: string } {
  if (input.page === "sale") return { title: t("listing.sale"), path: "/sale/" };
  if (input.page === "arrivals") return { title: t("listing.arrivals"), path: "/new/" };
  const { about, category, query } = input.data;
  if (about) return about;
  if (category) return { title: category.name, path: `/c/${category.slug}/` };
  return { title: query.q ? t("listing.results", { query: wordsOf(query) }) : t("all.products"), path: "/search/" };
}

/** The orders to choose from, the one that is usual here first where it is no common one; and the present one. */
function ordersOf(input: Input): { orders: [string, PlainKey][]; now: string | undefined } {
  const { about, query } = input.data;
  let orders = ORDERS;
  if (input.page === "search" && query.q) orders = [["relevance", "listing.sort.relevance"], ...ORDERS];
  else if (about?.by_hand) orders = [["position", "listing.sort.position"], ...ORDERS];
  else if (about?.ordering === "-rating") orders = [["-rating", "listing.sort.rated"], ...ORDERS];
  return { orders, now: query.ordering ?? about?.ordering ?? orders[0]?.[0] };
}
