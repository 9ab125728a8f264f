import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Ledger, Picture, SIZES } from "../../../shared/ui.tsx";
import { Crumbs } from "../../parts/crumbs.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Found, Head } from "./page.tsx";

/** What a seller has to sell, below who that is; where the list is narrowed, the list comes first. */
export function SellerPage({ input }: { input: PageOf<"seller"> }) {
  const { t } = useI18n();
  const { about, seller, list } = input.data;
  const name = about?.title ?? "";
  return (
    <Shell input={input}>
      <Crumbs way={[{ name: t("sellers.title"), url: "/sellers/" }]} here={name} />
      {seller ? <Seller name={name} seller={seller} products={list.results} /> : <Head input={input} title={name} />}
      {seller && seller.product_count === 0 ? (
        <p className="empty mute">{t("seller.none")}</p>
      ) : (
        <Found input={input} path={about?.path ?? ""} />
      )}
    </Shell>
  );
}

type Data = PageOf<"seller">["data"];

/** The name on shade, with what the seller says and comes to, beside two of its products. */
function Seller({
  name,
  seller,
  products,
}: {
  name: string;
  seller: NonNullable<Data["seller"]>;
  products: Data["list"]["results"];
}) {
  const { t, tenths, count, date } = useI18n();
  const pictured = products.filter((product) => product.image).slice(0, 2);
  const rows: [string, string][] = [[t("seller.products"), count(seller.product_count)]];
  if (seller.rating)
    rows.push([t("seller.rating"), t("seller.rated", { rating: tenths(seller.rating), count: seller.review_count })]);
  rows.push([t("seller.since"), date(seller.since)]);
  return (
    <section className={pictured.length === 2 ? "seller" : "seller alone"} aria-labelledby="h-seller">
      <div className="say shade">
        <h1 id="h-seller">{name}</h1>
        {seller.description ? (
          <div className="words">
            {seller.description.split(/\n+/).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
        ) : null}
        <Ledger rows={rows} />
      </div>
      {pictured.length === 2 ? (
        <div className="pair">
          {pictured.map((product) => (
            <Picture
              key={product.id}
              image={product.image && { ...product.image, alt: "" }}
              color={product.category?.color}
              sizes={SIZES.pair}
              loading="eager"
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** Who sells here. */
export function SellersPage({ input }: { input: PageOf<"sellers"> }) {
  const { t } = useI18n();
  const { results, previous, next } = input.data.list;
  return (
    <Shell input={input}>
      <Crumbs here={t("sellers.title")} />
      <div className="head">
        <h1>{t("sellers.title")}</h1>
      </div>
      {results.length === 0 ? <p className="mute">{t("sellers.none")}</p> : null}
      <ul className="grid four">
        {results.map((each, n) => (
          <li key={each.id}>
            <article className="card">
              <Picture
                image={each.image && { ...each.image, alt: "" }}
                color={["saffron", "sky", "rose", "sand"][n % 4]}
                name={each.name}
                sizes={SIZES.card}
                loading={n === 0 ? "first" : n < 3 ? "eager" : "lazy"}
              />
              <div className="cap">
                <h2>
                  <Link href={`/sellers/${each.slug}/`}>{each.name}</Link>
                </h2>
                <span className="sm faint">{t("count.products", { count: each.product_count })}</span>
                {each.excerpt ? <span className="sm mute">{each.excerpt}</span> : null}
              </div>
            </article>
          </li>
        ))}
      </ul>
      {previous || next ? (
        <nav className="pager" aria-label={t("listing.pages")}>
          {previous ? (
            <Link className="btn quiet" rel="prev" href={previous}>
              {t("listing.previous")}
            </Link>
          ) : null}
          {next ? (
            <Link className="btn quiet" rel="next" href={next}>
              {t("listing.next")}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </Shell>
  );
}
