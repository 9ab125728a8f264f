// The small parts that pages are made of.
import { type FocusEvent, type ReactNode, useState } from "react";
import { percentOff } from "./format.ts";
import { useI18n } from "./i18n.ts";
import { Link } from "./link.tsx";
import type { Card as CardFacts, Image, Money } from "./types.ts";
import { Heart } from "./wish.tsx";

export function Icon({ name }: { name: string }) {
  return (
    <svg className="i" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}

/** How wide pictures are shown, for the browser's choice among their renditions. */
export const SIZES = {
  hero: "(min-width: 64rem) 35vw, 100vw",
  pair: "(min-width: 64rem) 22vw, 50vw",
  department: "(min-width: 96rem) 15rem, (min-width: 64rem) 16vw, 31vw",
  card: "(min-width: 96rem) 23rem, (min-width: 64rem) 24vw, (min-width: 48rem) 31vw, 46vw",
  main: "(min-width: 96rem) 45rem, (min-width: 64rem) 46vw, 92vw",
  thumb: "6rem",
  line: "(min-width: 48rem) 8rem, 6rem",
};

/** A picture on its colour. Without one, the colour alone and the thing's name. */
export function Picture({
  image,
  color,
  name,
  sizes,
  loading = "lazy",
}: {
  image: Image | null | undefined;
  color?: string;
  name?: string;
  sizes: string;
  /** `first`: the picture that a page is waited for; `eager`: seen without scrolling. */
  loading?: "first" | "eager" | "lazy";
}) {
  return (
    <span className={`pic ${color ?? "lime"}`} style={{ position: "relative" }}>
      {image ? (
        <img
          src={image.url}
          srcSet={image.srcset || undefined}
          sizes={sizes}
          width={image.width ?? 800}
          height={image.height ?? 1000}
          alt={image.alt}
          loading={loading === "lazy" ? "lazy" : "eager"}
          fetchPriority={loading === "first" ? "high" : undefined}
          decoding={loading === "first" ? "sync" : "async"}
        />
      ) : (
        <span className="ph" aria-hidden="true">
          <span>{name ?? ""}</span>
        </span>
      )}
    </span>
  );
}

export function Price({ now, before }: { now?: Money | null; before?: Money | null }) {
  const { t, money } = useI18n();
  if (!now) return <span className="price">{t("price.none")}</span>;
  if (!before) return <span className="price">{money(now)}</span>;
  return (
    <span className="price cut">
      <b>{money(now)}</b>
      <s>
        <span className="vh">{t("price.before")} </span>
        {money(before)}
      </s>
    </span>
  );
}

/** The lowest price of the 30 days before, which stands beside every reduction. */
export function Lowest({ price }: { price?: Money | null }) {
  const { t, money } = useI18n();
  return price ? <span className="low30">{t("price.lowest", { price: money(price) })}</span> : null;
}

/** Who sells a product, with the way to all that they sell. */
export function SoldBy({ seller }: { seller: { name: string; url: string } }) {
  const { t } = useI18n();
  return (
    <p className="sm mute">
      {t("sold.by")}{" "}
      <Link className="link" href={seller.url}>
        {seller.name}
      </Link>
    </p>
  );
}

/** How many of a sale's units are left, in words and as a bar. */
export function UnitsLeft({ sale }: { sale: { quantity?: number | null; left?: number | null } }) {
  const { t } = useI18n();
  if (sale.quantity == null || sale.left == null) return null;
  const gone = `${Math.round((1 - sale.left / sale.quantity) * 100)}%`;
  return (
    <span className="left">
      {t("flash.of", { left: sale.left, quantity: sale.quantity })}
      <i style={{ "--w": gone } as Record<string, string>} />
    </span>
  );
}

/** A rating as stars, to the nearest half; said in words, unless `silent` since words stand beside it. */
export function Stars({ rating, silent }: { rating: number; silent?: boolean }) {
  const { t, tenths } = useI18n();
  const halves = Math.round(rating * 2);
  const said = { role: "img", "aria-label": t("stars.of", { rating: tenths(rating) }) };
  return (
    <span className="stars" {...(silent ? { "aria-hidden": true } : said)}>
      {[1, 2, 3, 4, 5].map((star) => (
        <svg
          key={star}
          className={halves < star * 2 - 1 ? "st off" : "st"}
          style={halves === star * 2 - 1 ? { fill: "url(#hf)" } : undefined}
          viewBox="0 0 24 24"
          aria-hidden="true"
        >
          <use href="#st" />
        </svg>
      ))}
    </span>
  );
}

/** A rating in a word: a star, the mean and how many rated. */
function Rate({ rating, count }: { rating: number; count: number }) {
  const { t, tenths, count: written } = useI18n();
  return (
    <span className="rate">
      <svg className="st" viewBox="0 0 24 24" aria-hidden="true">
        <use href="#st" />
      </svg>
      <span aria-hidden="true">
        {tenths(rating)} ({written(count)})
      </span>
      <span className="vh">{t("reviews.rated", { rating: tenths(rating), count })}</span>
    </span>
  );
}

/** A product in a grid: one link, its picture, name, maker and price. */
export function Card({
  product,
  heading: Heading = "h3",
  loading,
}: {
  product: CardFacts;
  heading?: "h2" | "h3";
  loading?: "first" | "eager" | "lazy";
}) {
  const { t, percent } = useI18n();
  const sale = product.price && product.compare_at_price && percentOff(product.price, product.compare_at_price);
  return (
    <article className="card">
      <div style={{ position: "relative" }}>
        <Picture
          image={product.image && { ...product.image, alt: "" }}
          color={product.category?.color}
          name={product.title}
          sizes={SIZES.card}
          loading={loading}
        />
        <div className="tags">
          {sale ? <span className="badge sale">{percent(-sale * 100)}</span> : null}
          {product.in_stock ? null : <span className="badge">{t("soldout")}</span>}
        </div>
        <Heart id={product.id} title={product.title} />
      </div>
      <div className="cap">
        <Heading>
          <Link href={`/p/${product.slug}/`}>{product.title}</Link>
        </Heading>
        <span className="xs faint">{product.brand}</span>
        {product.review_count > 0 ? <Rate rating={product.rating} count={product.review_count} /> : null}
        <span className="meta">
          <Price now={product.price} before={product.compare_at_price} />
          {product.choices > 1 ? <span className="xs faint">{t("choices", { count: product.choices })}</span> : null}
        </span>
        <Lowest price={product.lowest_price} />
      </div>
    </article>
  );
}

/** Name, leader dots, figure. */
export function Ledger({ rows, sum }: { rows: [string, ReactNode][]; sum?: [string, ReactNode] }) {
  return (
    <dl className="ledger">
      {rows.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
      {sum ? (
        <div className="sum">
          <dt>{sum[0]}</dt>
          <dd>{sum[1]}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What is wrong with a field, below it. */
export function FieldError({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <p className="msg" id={id}>
      <Icon name="circle-alert" />
      <span>{errors.join(" ")}</span>
    </p>
  );
}

/** A labelled field; what is wrong stands below it and is read with it. */
export function Field({
  name,
  label,
  hint,
  errors,
  wide,
  ...input
}: {
  name: string;
  label: string;
  hint?: string;
  errors?: string[];
  wide?: boolean;
  type?: string;
  defaultValue?: string;
  autoComplete?: string;
  required?: boolean;
  inputMode?: "numeric" | "email" | "tel";
}) {
  const [said, setSaid] = useState(errors);
  const wrong = said && said.length > 0;
  // On leaving a field the browser says in its reader's language what is wrong with it. Not while a button is pressed: what
  // comes or goes then moves the button away from under the pointer, and the press is lost. Some browsers do not say which.
  const check = ({ currentTarget, relatedTarget }: FocusEvent<HTMLInputElement>) => {
    if (relatedTarget instanceof HTMLButtonElement) return;
    const { validity, validationMessage, value } = currentTarget;
    const isAsSent = value === (input.defaultValue ?? "");
    const verdict = validity.valid ? (isAsSent ? errors : undefined) : [validationMessage];
    setTimeout(() => setSaid(verdict), relatedTarget ? 0 : 200);
  };
  return (
    <div className={`field ${wide ? "w" : ""} ${wrong ? "err" : ""}`}>
      <label htmlFor={`f-${name}`}>
        {hint ? `${label} ` : label}
        {hint ? <span className="faint">{hint}</span> : null}
      </label>
      <input
        className="input"
        id={`f-${name}`}
        name={name}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `e-${name}` : undefined}
        onBlur={check}
        {...input}
      />
      <FieldError id={`e-${name}`} errors={said} />
    </div>
  );
}
