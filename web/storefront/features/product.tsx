import { useState } from "react";
import { day, money } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import type { PageInput, Product, Quote, Variant } from "../../shared/types.ts";
import { Card, Ledger, Picture, Price, SIZES } from "../../shared/ui.tsx";
import { addToCart } from "./cart-actions.ts";
import { Shell } from "./shell.tsx";

interface ProductData {
  product: Product;
  related: Product[];
  breadcrumbs: { name: string; url: string }[];
  delivery: Quote["shipping_methods"][number] | null;
}

/** The first variant that can be bought, or the first. */
export function preferred(variants: Variant[]): Variant | undefined {
  return variants.find((v) => v.in_stock) ?? variants[0];
}

/** What is there, and by when it would arrive: the day that the checkout offers too. */
export function stockLine(variant: Variant, delivery: ProductData["delivery"], locale: string): string {
  const t = words(locale);
  if (!variant.in_stock) return t("soldout");
  const few = variant.available != null && variant.available <= 9;
  const there = few ? `${variant.available} left` : t("instock");
  return delivery ? `${there}. ${t("delivery.by")} ${day(delivery.estimated_to)}.` : `${there}.`;
}

export function ProductPage({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { product, related, breadcrumbs, delivery }: ProductData = input.data;
  const [chosen, choose] = useState(preferred(product.variants)?.id ?? "");
  const variant = product.variants.find((v) => v.id === chosen) ?? product.variants[0];
  const main = variant?.images[0] ?? product.images[0];
  const others = product.images.filter((image) => image.url !== main?.url);
  return (
    <Shell input={input}>
      <nav aria-label="Breadcrumb">
        <ol className="crumbs">
          {breadcrumbs.map((crumb) => (
            <li key={crumb.url}>
              <a href={crumb.url}>{crumb.name}</a>
            </li>
          ))}
          <li aria-current="page">{product.title}</li>
        </ol>
      </nav>
      <div className="product">
        <div className="gallery">
          <Picture
            image={main}
            ground={product.category?.ground}
            name={product.title}
            sizes={SIZES.main}
            loading="first"
          />
          {others.length > 0 ? (
            <div className="thumbs">
              {others.slice(0, 4).map((image) => (
                <Picture key={image.url} image={image} ground={product.category?.ground} sizes={SIZES.thumb} />
              ))}
            </div>
          ) : null}
        </div>
        <section aria-label={product.title}>
          <p className="sm mute">{product.brand}</p>
          <h1 style={{ marginBlock: ".35rem .75rem" }}>{product.title}</h1>
          <p style={{ fontSize: "var(--t-22)" }}>
            <Price now={variant?.price ?? product.price} before={variant?.compare_at_price} />
          </p>
          <form action="/cart/add/" method="post" onSubmit={addToCart}>
            <fieldset className="choices">
              <legend>{product.options.map((o) => o.name).join(", ") || t("choose")}</legend>
              {product.variants.map((v) => (
                <label key={v.id}>
                  <input
                    type="radio"
                    name="variant_id"
                    value={v.id}
                    checked={v.id === chosen}
                    onChange={() => choose(v.id)}
                    disabled={!v.in_stock}
                  />
                  <span>
                    {v.title || product.title}
                    {v.price && product.price && v.price.amount !== product.price.amount ? `, ${money(v.price)}` : ""}
                  </span>
                </label>
              ))}
            </fieldset>
            {variant ? <p className="sm mute">{stockLine(variant, delivery, input.locale)}</p> : null}
            <div className="row" style={{ gap: ".75rem", marginTop: "1rem", flexWrap: "wrap" }}>
              <label className="vh" htmlFor="quantity">
                {t("units")}
              </label>
              <input
                className="input num qty"
                id="quantity"
                name="quantity"
                type="number"
                min={1}
                max={input.shop.most_units}
                required
                defaultValue={1}
              />
              <button className="btn" type="submit" disabled={!product.in_stock}>
                {product.in_stock ? t("add") : t("soldout")}
              </button>
            </div>
            <p role="alert" className="sm" style={{ color: "var(--sale)" }} data-add-error />
          </form>
          <div
            className="prose"
            style={{ marginTop: "1.5rem" }}
            dangerouslySetInnerHTML={{ __html: product.description ?? "" }}
          />
          <div style={{ marginTop: "1.5rem" }}>
            <Ledger
              rows={[
                ["SKU", variant?.sku ?? ""],
                ...Object.entries(variant?.options ?? {}),
                ...(variant?.weight_grams ? ([["Weight", `${variant.weight_grams} g`]] as [string, string][]) : []),
              ]}
            />
          </div>
        </section>
      </div>
      {related.length > 0 ? (
        <section className="sec" aria-labelledby="h-rel">
          <div className="head">
            <h2 id="h-rel">{t("related")}</h2>
          </div>
          <div className="grid four">
            {related.map((other) => (
              <Card key={other.id} product={other} />
            ))}
          </div>
        </section>
      ) : null}
    </Shell>
  );
}
