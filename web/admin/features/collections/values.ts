// A collection as its form holds it, and as the API takes it.
import { decimal, typed } from "../../../shared/format.ts";
import { changed } from "../../data/edit.ts";
import { type Collection, collections, type Rule } from "../../data/provider.ts";
import type { Part } from "../../data/record-form.tsx";
import type { Picked } from "../../ui/pick-products.tsx";

export const COLORS = [
  "lime",
  "sand",
  "saffron",
  "rose",
  "madder",
  "verdigris",
  "sky",
  "indigo",
  "olive",
  "plum",
] as const;
export const ORDERS = ["position", "-created_at", "-sold", "price", "-price", "-rating", "title"] as const;
export const CONDITIONS = [
  "category",
  "brand",
  "tag",
  "price_at_least",
  "price_at_most",
  "on_sale",
  "in_stock",
  "title_contains",
  "created_within_days",
  "rating_at_least",
  "seller",
] as const;
export type ConditionType = (typeof CONDITIONS)[number];

/** A condition as it is typed. */
export interface Condition {
  type: ConditionType;
  value: string;
}

export interface Values {
  title: string;
  slug: string;
  description: string;
  seo_title: string;
  seo_description: string;
  color: (typeof COLORS)[number];
  kind: "manual" | "rule";
  ordering: (typeof ORDERS)[number];
  published: boolean;
  match: "all" | "any";
  conditions: Condition[];
  products: Picked[];
}

/** What is edited: a collection and what was picked of it, or a new one; and the currency in which prices are typed. */
export interface Edited {
  collection: Collection | null;
  picked: Picked[];
  currency: string;
}

const textOf = (condition: Rule["conditions"][number]): string =>
  typeof condition.value === "object" ? decimal(condition.value) : String(condition.value);

export function valuesOf({ collection, picked }: Edited): Values {
  const kind = collection?.kind ?? "manual";
  return {
    title: collection?.title ?? "",
    slug: collection?.slug ?? "",
    description: collection?.description ?? "",
    seo_title: collection?.seo_title ?? "",
    seo_description: collection?.seo_description ?? "",
    color: COLORS.find((each) => each === collection?.color) ?? "lime",
    kind,
    ordering: ORDERS.find((each) => each === collection?.ordering) ?? "position",
    published: collection?.published ?? false,
    match: collection?.rule?.match ?? "all",
    conditions: (collection?.rule?.conditions ?? []).map((each) => ({ type: each.type, value: textOf(each) })),
    products: picked,
  };
}

/** A condition as the API takes it; nothing where its value is none. */
export function conditionOf({ type, value }: Condition, currency: string): Rule["conditions"][number] | null {
  const text = value.trim();
  if (text === "") return null;
  switch (type) {
    case "price_at_least":
    case "price_at_most": {
      const price = typed(text, currency);
      return price && { type, value: price };
    }
    case "created_within_days":
    case "rating_at_least":
      return /^\d+$/.test(text) ? { type, value: Number(text) } : null;
    case "on_sale":
    case "in_stock":
      return { type, value: text === "true" };
    default:
      return { type, value: text };
  }
}

/** The whole rule; nothing while a condition has no value. */
export function ruleOf({ match, conditions }: Pick<Values, "match" | "conditions">, currency: string): Rule | null {
  const all = conditions.map((each) => conditionOf(each, currency));
  const whole = all.filter((each) => each !== null);
  return whole.length === all.length ? { match, conditions: whole } : null;
}

/** The conditions without a value, by their field. */
export function faultsOf(values: Values, currency: string, fault: string): Record<string, string> {
  if (values.kind === "manual") return {};
  const faults = values.conditions.map((each, n) =>
    conditionOf(each, currency) ? null : ([`conditions.${n}.value`, fault] as const),
  );
  return Object.fromEntries(faults.filter((each) => each !== null));
}

const FIELDS = [
  "title",
  "slug",
  "description",
  "seo_title",
  "seo_description",
  "color",
  "ordering",
  "published",
  "rule",
] as const;

const idsOf = (products: Picked[]) => products.map(({ id }) => id);

/** The collection as it is made. */
export async function make(values: Values, currency: string): Promise<Collection> {
  const { title, slug, description, seo_title, seo_description, color, kind, published } = values;
  const byHand = kind === "manual";
  const made = await collections.create({
    title,
    slug: slug || null,
    description,
    seo_title: seo_title || null,
    seo_description: seo_description || null,
    color,
    kind,
    published,
    rule: byHand ? null : ruleOf(values, currency),
    ordering: !byHand && values.ordering === "position" ? null : values.ordering,
  });
  if (!byHand || values.products.length === 0) return made;
  return collections.pick(made.id, made.version, idsOf(values.products));
}

/** What has to be written of a collection that is there: its own fields, then what was picked. */
export function partsOf(edited: Edited, collection: Collection, values: Values): Part[] {
  const before = valuesOf(edited);
  const {
    match,
    conditions,
    products,
    kind: _,
    seo_title,
    seo_description,
    ...rest
  } = changed<Partial<Values>>(before, values);
  const rule = match !== undefined || conditions !== undefined ? ruleOf(values, edited.currency) : null;
  const body = {
    ...rest,
    ...(seo_title === undefined ? {} : { seo_title: seo_title || null }),
    ...(seo_description === undefined ? {} : { seo_description: seo_description || null }),
    ...(rule ? { rule } : {}),
  };
  const hasBody = Object.keys(body).length > 0;
  const hasPicks = products !== undefined && values.kind === "manual";
  if (!hasBody && !hasPicks) return [];
  const send = async (version: number) => {
    const written = hasBody ? await collections.update(collection.id, version, body) : { version };
    if (hasPicks) await collections.pick(collection.id, written.version, idsOf(values.products));
  };
  return [{ key: collection.id, name: collection.title, read: collection, fields: FIELDS, send }];
}
