import { useRef } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf, Variant } from "../../../shared/types.ts";
import { Card, Icon, Lowest, SoldBy, UnitsLeft } from "../../../shared/ui.tsx";
import { Heart } from "../../../shared/wish.tsx";
import { Countdown } from "../../parts/countdown.tsx";
import { Crumbs } from "../../parts/crumbs.tsx";
import { Recent } from "../../parts/recent.tsx";
import { Shell } from "../../parts/shell.tsx";
import { AddBar } from "./add-bar.tsx";
import { AddForm } from "./add-form.tsx";
import { Facts } from "./facts.tsx";
import { Gallery } from "./gallery.tsx";
import { Rated, Reviews } from "./reviews.tsx";
import { useChoice } from "./use-choice.ts";

export function ProductPage({ input }: { input: PageOf<"product"> }) {
  const { product, brand_url, seller } = input.data;
  const choice = useChoice(input.data);
  const { variant, options } = choice;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Shell input={input}>
      <Crumbs way={input.data.breadcrumbs} here={product.title} />
      <div className="pdp">
        <Gallery product={product} variant={variant} />
        <section className={options.length > 2 ? "buy flow" : "buy"} aria-label={product.title}>
          <p className="sm mute">
            {brand_url ? (
              <Link className="link" href={brand_url}>
                {product.brand}
              </Link>
            ) : (
              product.brand
            )}
          </p>
          <div className="pdp-head">
            <h1>{product.title}</h1>
            <Heart id={product.id} title={product.title} />
          </div>
          <Rated rating={product.rating} count={product.review_count} />
          <BigPrice variant={variant} />
          {seller ? <SoldBy seller={seller} /> : null}
          <AddForm input={input} choice={choice} button={button} />
          <Notify variant={variant} />
          <Delivery delivery={input.data.delivery} />
        </section>
      </div>
      <div className="two sec">
        <Description html={product.description} />
        <Facts product={product} variant={variant} />
      </div>
      <Reviews input={input} />
      <Related products={input.data.related} />
      <Recent viewed={product.id} />
      <AddBar variant={variant} button={button} />
    </Shell>
  );
}

/** The chosen variant's own price. */
function BigPrice({ variant }: { variant?: Variant }) {
  const { t, money } = useI18n();
  if (!variant?.price) return <p className="bigprice">{t("price.none")}</p>;
  if (!variant.compare_at_price) return <p className="bigprice">{money(variant.price)}</p>;
  return (
    <>
      <p className="bigprice">
        <span className="now">{money(variant.price)}</span>
        <s>
          <span className="vh">{t("price.before")} </span>
          {money(variant.compare_at_price)}
        </s>
      </p>
      <Lowest price={variant.lowest_price} />
      {variant.sale ? <Deal sale={variant.sale} /> : null}
    </>
  );
}

/** How long a flash sale's price holds, and for how many more. */
function Deal({ sale }: { sale: NonNullable<Variant["sale"]> }) {
  const { t, day } = useI18n();
  return (
    <section className="deal" aria-label={t("flash.title")}>
      <p>
        <b>{t("flash.title")}</b>
        <br />
        {t("flash.ends", { day: day(sale.ends_at) })}
      </p>
      <Countdown until={sale.ends_at} />
      <UnitsLeft sale={sale} />
    </section>
  );
}

/** A mail when a sold-out variant is back. */
function Notify({ variant }: { variant?: Variant }) {
  const { t } = useI18n();
  if (!variant || variant.in_stock) return null;
  return (
    <Form className="notify" action="/wishlist/notify/" method="post">
      <input type="hidden" name="variant_id" value={variant.id} />
      <label htmlFor="notify">{t("field.email")}</label>
      <input className="input" id="notify" name="email" type="email" autoComplete="email" required />
      <button className="btn quiet" type="submit">
        {t("notify")}
      </button>
    </Form>
  );
}

/** The cheapest way to have one sent, and from when on it is free. */
function Delivery({ delivery }: Pick<PageOf<"product">["data"], "delivery">) {
  const { t, price, money } = useI18n();
  if (!delivery) return null;
  return (
    <ul className="promise">
      <li>
        <Icon name="truck" />
        <span>
          <b>{t("promise.delivery", { name: delivery.name, price: price(delivery.price) })}</b>
          {delivery.free_over && delivery.price.amount > 0
            ? ` ${t("promise.delivery.free", { amount: money(delivery.free_over) })}`
            : null}
        </span>
      </li>
    </ul>
  );
}

function Description({ html }: { html: string }) {
  const { t } = useI18n();
  if (!html) return null;
  return (
    <section aria-labelledby="h-about">
      <h2 id="h-about" className="part">
        {t("about")}
      </h2>
      <div
        className="prose"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the shop lets no script into a description
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </section>
  );
}

function Related({ products }: { products: PageOf<"product">["data"]["related"] }) {
  const { t } = useI18n();
  if (products.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="h-rel">
      <div className="head">
        <h2 id="h-rel">{t("related")}</h2>
      </div>
      <ul className="grid four">
        {products.map((other) => (
          <li key={other.id}>
            <Card product={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}
