import { type FormEvent, useState } from "react";
import { type I18n, useI18n } from "../../../shared/i18n.ts";
import type { PageOf, Variant } from "../../../shared/types.ts";
import { Card, Ledger, Picture, Price, SIZES } from "../../../shared/ui.tsx";
import { addToCart, type Refused } from "../../cart/store.ts";
import { refusalText } from "../../cart/texts.ts";
import { Shell } from "../../parts/shell.tsx";

/** The first variant that can be bought, or the first. */
export function preferred(variants: Variant[]): Variant | undefined {
  return variants.find((v) => v.in_stock) ?? variants[0];
}

/** What is there, and by when it would arrive: the day that the checkout offers too. */
export function stockLine(variant: Variant, delivery: PageOf<"product">["data"]["delivery"], { t, day }: I18n): string {
  if (!variant.in_stock) return t("soldout");
  const few = variant.available != null && variant.available <= 9;
  const stock = few ? t("stock.left", { count: variant.available ?? 0 }) : t("instock");
  return delivery ? t("stock.line.by", { stock, day: day(delivery.estimated_to) }) : t("stock.line", { stock });
}

export function ProductPage({ input }: { input: PageOf<"product"> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { product, related, breadcrumbs } = input.data;
  const [chosen, choose] = useState(preferred(product.variants)?.id ?? "");
  const variant = product.variants.find((v) => v.id === chosen) ?? product.variants[0];
  const main = variant?.images[0] ?? product.images[0];
  const others = product.images.filter((image) => image.url !== main?.url);
  return (
    <Shell input={input}>
      <nav aria-label={t("breadcrumb")}>
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
            color={product.category?.color}
            name={product.title}
            sizes={SIZES.main}
            loading="first"
          />
          {others.length > 0 ? (
            <div className="thumbs">
              {others.slice(0, 4).map((image) => (
                <Picture key={image.url} image={image} color={product.category?.color} sizes={SIZES.thumb} />
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
          <AddForm input={input} chosen={variant} onChoose={choose} />
          <div
            className="prose"
            style={{ marginTop: "1.5rem" }}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the shop lets no script into a description
            dangerouslySetInnerHTML={{ __html: product.description ?? "" }}
          />
          <div style={{ marginTop: "1.5rem" }}>
            <Ledger
              rows={[
                [t("sku"), variant?.sku ?? ""],
                ...Object.entries(variant?.options ?? {}),
                ...(variant?.weight_grams
                  ? ([[t("weight"), t("weight.grams", { grams: variant.weight_grams })]] as [string, string][])
                  : []),
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

interface AddFormProps {
  input: PageOf<"product">;
  chosen?: Variant;
  onChoose: (id: string) => void;
}

/** A plain form; scripts keep the page and open the mini-cart instead. */
function AddForm({ input, chosen, onChoose }: AddFormProps) {
  const i18n = useI18n();
  const { t, money } = i18n;
  const { product, delivery } = input.data;
  const [refused, setRefused] = useState<Refused | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setRefused(await addToCart(String(fields.get("variant_id")), Number(fields.get("quantity"))));
  };
  return (
    <form action="/cart/add/" method="post" onSubmit={add}>
      <fieldset className="choices">
        <legend>{product.options.map((o) => o.name).join(", ") || t("choose")}</legend>
        {product.variants.map((v) => (
          <label key={v.id}>
            <input
              type="radio"
              name="variant_id"
              value={v.id}
              checked={v.id === chosen?.id}
              onChange={() => onChoose(v.id)}
              disabled={!v.in_stock}
            />
            <span>
              {v.title || product.title}
              {v.price && product.price && v.price.amount !== product.price.amount ? `, ${money(v.price)}` : ""}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen ? <p className="sm mute">{stockLine(chosen, delivery, i18n)}</p> : null}
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
      <p role="alert" className="sm" style={{ color: "var(--sale)" }}>
        {refused ? refusalText(refused, input.shop.most_units, i18n) : null}
      </p>
    </form>
  );
}
