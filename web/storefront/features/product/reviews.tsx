// What shoppers say of a product: on its own page, and all of it.
import type { CSSProperties } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PlainKey } from "../../../shared/messages/index.ts";
import type { PageOf, Ratings } from "../../../shared/types.ts";
import { Icon, Stars } from "../../../shared/ui.tsx";
import { Crumbs } from "../../parts/crumbs.tsx";
import { Shell } from "../../parts/shell.tsx";
import { ReviewArticle } from "./review.tsx";

type Query = PageOf<"reviews">["data"]["query"];

const ORDERS: [Query["ordering"], PlainKey][] = [
  ["-helpful", "reviews.sort.helpful"],
  ["-created_at", "reviews.sort.newest"],
  ["-rating", "reviews.sort.best"],
  ["rating", "reviews.sort.worst"],
];

/** The rating under a product's name, which leads to its reviews. */
export function Rated({ rating, count }: { rating: number; count: number }) {
  const { t, tenths } = useI18n();
  if (count === 0) return null;
  return (
    <Link className="rated sm" href="#reviews">
      <Stars rating={rating} silent />
      <span>{t("reviews.rated", { rating: tenths(rating), count })}</span>
    </Link>
  );
}

/** The reviews on the product's own page: what they come to, the most helpful ones, and the way to all. */
export function Reviews({ input }: { input: PageOf<"product"> }) {
  const { t } = useI18n();
  const { product, reviews } = input.data;
  const { ratings, list } = reviews;
  const path = `/p/${product.slug}/reviews/`;
  return (
    <section className="sec" id="reviews" aria-labelledby="h-reviews">
      <div className="head">
        <h2 id="h-reviews">
          {product.review_count > 0 ? t("reviews.count", { count: product.review_count }) : t("reviews.none")}
        </h2>
      </div>
      {product.review_count > 0 ? (
        <div className="rev">
          <Summary ratings={ratings} path={path} />
          <div className="revs">
            {list.map((review) => (
              <ReviewArticle key={review.id} review={review} slug={product.slug} shop={input.shop.name} />
            ))}
            {ratings.review_count > list.length ? (
              <Link className="btn quiet" href={path}>
                {t("reviews.all.more", { count: ratings.review_count })}
              </Link>
            ) : null}
          </div>
        </div>
      ) : (
        <div>
          <p className="mute">{t("reviews.none.first")}</p>
          <p style={{ marginTop: "1rem" }}>
            <Link className="btn quiet" href={`${path}write/`} rel="nofollow">
              {t("review.write")}
            </Link>
          </p>
        </div>
      )}
    </section>
  );
}

/** The mean, how many stars were given, each a link to those reviews, and the way to write one. */
function Summary({ ratings, path, chosen }: { ratings: Ratings; path: string; chosen?: number | null }) {
  const { t, tenths, count: written } = useI18n();
  const { rating, review_count: count, verified_count: verified, stars } = ratings;
  return (
    <div>
      <p className="avg" aria-hidden="true">
        {tenths(rating)}
      </p>
      <div style={{ marginTop: ".75rem" }}>
        <Stars rating={rating} />
      </div>
      {verified > 0 ? (
        <p className="sm mute" style={{ marginTop: ".4rem" }}>
          {t("reviews.verified.of", { verified, count })}
        </p>
      ) : null}
      <div className="bars">
        {[5, 4, 3, 2, 1].map((each) => {
          const some = stars[each - 1] ?? 0;
          const share = count > 0 ? (some / count) * 100 : 0;
          return (
            <Link
              key={each}
              href={`${path}?rating=${each}`}
              className={some > 0 ? undefined : "none"}
              aria-current={chosen === each ? "true" : undefined}
            >
              <span className="vh">{t("reviews.bar", { stars: each, count: some })}</span>
              <span aria-hidden="true">{each}</span>
              <i style={{ "--w": `${share.toFixed(1)}%` } as CSSProperties} />
              <span aria-hidden="true">{written(some)}</span>
            </Link>
          );
        })}
      </div>
      <Link className="btn quiet wide" style={{ marginTop: "1.5rem" }} href={`${path}write/`} rel="nofollow">
        {t("review.write")}
      </Link>
    </div>
  );
}

/** All reviews of a product, narrowed and sorted by links and a plain form. */
export function ReviewsPage({ input }: { input: PageOf<"reviews"> }) {
  const { t } = useI18n();
  const { product, breadcrumbs, ratings, list, query } = input.data;
  const path = `/p/${product.slug}/reviews/`;
  return (
    <Shell input={input}>
      <Crumbs way={breadcrumbs} here={t("reviews.title")} />
      <div className="head" style={{ marginBottom: "1.5rem" }}>
        <h1>{t("reviews.of", { title: product.title })}</h1>
      </div>
      <div className="rev" style={{ paddingBottom: "4rem" }}>
        <Summary ratings={ratings} path={path} chosen={query.rating} />
        <div className="revs">
          {list.results.length > 0 ? <h2 className="vh">{t("reviews.title")}</h2> : null}
          <Narrow path={path} query={query} />
          {list.results.map((review) => (
            <ReviewArticle key={review.id} review={review} slug={product.slug} shop={input.shop.name} />
          ))}
          {list.results.length === 0 ? (
            <div className="empty">
              <h2>{t(ratings.review_count === 0 ? "reviews.none" : "reviews.none.fits")}</h2>
              {ratings.review_count === 0 ? null : (
                <p>
                  <Link className="chip" href={path}>
                    {t("reviews.none.clear")}
                  </Link>
                </p>
              )}
            </div>
          ) : null}
          <nav className="pager" aria-label={t("reviews.pages")}>
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
        </div>
      </div>
    </Shell>
  );
}

/** The address of the reviews narrowed by `query`, from the first page on. */
function addressOf(path: string, { ordering, rating, verified, photos }: Omit<Query, "page">): string {
  const params = new URLSearchParams();
  if (rating) params.set("rating", String(rating));
  if (verified) params.set("verified", "1");
  if (photos) params.set("photos", "1");
  if (ordering !== "-helpful") params.set("ordering", ordering);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

function Narrow({ path, query }: { path: string; query: Query }) {
  const { t } = useI18n();
  const chip = (on: boolean) => ({
    className: on ? "chip on" : "chip",
    "aria-current": on ? ("true" as const) : undefined,
  });
  const isAll = !query.rating && !query.verified && !query.photos;
  return (
    <nav className="chips" aria-label={t("reviews.filters")}>
      <Link {...chip(isAll)} href={addressOf(path, { ...query, rating: null, verified: false, photos: false })}>
        {t("reviews.all")}
      </Link>
      {query.rating ? (
        <Link {...chip(true)} href={addressOf(path, { ...query, rating: null })}>
          {t("reviews.stars", { count: query.rating })}
        </Link>
      ) : null}
      <Link {...chip(query.photos)} href={addressOf(path, { ...query, photos: !query.photos })}>
        <Icon name="camera" />
        {t("reviews.with.photos")}
      </Link>
      <Link {...chip(query.verified)} href={addressOf(path, { ...query, verified: !query.verified })}>
        <Icon name="badge-check" />
        {t("reviews.verified")}
      </Link>
      <Form className="by2" action={path}>
        {query.rating ? <input type="hidden" name="rating" value={query.rating} /> : null}
        {query.verified ? <input type="hidden" name="verified" value="1" /> : null}
        {query.photos ? <input type="hidden" name="photos" value="1" /> : null}
        <label className="vh" htmlFor="review-order">
          {t("reviews.sort")}
        </label>
        <select
          className="select"
          id="review-order"
          name="ordering"
          defaultValue={query.ordering}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {ORDERS.map(([value, name]) => (
            <option key={value} value={value}>
              {t(name)}
            </option>
          ))}
        </select>
        <noscript>
          <button className="btn quiet" type="submit">
            {t("listing.show")}
          </button>
        </noscript>
      </Form>
    </nav>
  );
}
