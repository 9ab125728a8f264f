// How what a list is narrowed by is said.
import type { I18n } from "../../../shared/i18n.ts";
import type { PlainKey } from "../../../shared/messages/index.ts";
import type { PageOf } from "../../../shared/types.ts";

export type Narrowing = PageOf<"search">["data"]["narrowing"];
export type Facet = Narrowing["facets"][number];
export type Value = Facet["values"][number];
export type Applied = Narrowing["applied"][number];

const ATTRIBUTE = "attr.";
const NAMES: Record<string, PlainKey> = {
  category: "facet.category",
  brand: "facet.brand",
  seller: "facet.seller",
  price: "facet.price",
  rating: "facet.rating",
  in_stock: "facet.in_stock",
  on_sale: "facet.on_sale",
};

/** What a facet is called: our own word, or an attribute's name as merchants write it. */
export function facetName(name: string, label: string, { t }: I18n): string {
  const key = NAMES[name];
  if (key) return t(key);
  return label || (name.startsWith(ATTRIBUTE) ? name.slice(ATTRIBUTE.length) : name);
}

/** `€40.00 to €140.00`, `Up to €20.00`, `€140.00 and more`. */
export function priceText({ from, until }: Pick<Value, "from" | "until">, currency: string, i18n: I18n): string {
  const { t } = i18n;
  const said = (amount: number) => i18n.money({ amount, currency });
  if (until == null) return t("facet.price.from", { from: said(from ?? 0) });
  if (!from) return t("facet.price.until", { until: said(until) });
  return t("facet.price.between", { from: said(from), until: said(until) });
}

interface Said {
  facet: string;
  label: string;
  value: string;
  from?: number | null;
  until?: number | null;
}

/** What a value is called below its facet's name. */
export function valueText(said: Said, currency: string, i18n: I18n): string {
  const { facet, label, value } = said;
  const { t } = i18n;
  if (facet === "price") return priceText(said, currency, i18n);
  if (facet === "rating") return t("facet.stars", { count: Number(value) });
  if (facet === "in_stock") return t("instock");
  if (facet === "on_sale") return t("listing.reduced");
  if (facet.startsWith(ATTRIBUTE) && value === "true") return t("facet.yes");
  if (facet.startsWith(ATTRIBUTE) && value === "false") return t("facet.no");
  return label || value;
}

/** What was chosen, said where the facet's name does not stand beside it. */
export function appliedText(applied: Applied, currency: string, i18n: I18n): string {
  const { t } = i18n;
  const { facet, facet_label } = applied;
  if (facet === "rating") return t("facet.stars.of", { count: Number(applied.value) });
  const value = valueText(applied, currency, i18n);
  return facet.startsWith(ATTRIBUTE) ? t("facet.of", { facet: facetName(facet, facet_label, i18n), value }) : value;
}
