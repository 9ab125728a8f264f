// What the form of a shipping method holds, and what of it has to be written.
import { decimal, typed } from "../../../shared/format.ts";
import { changed } from "../../data/edit.ts";
import { type ShippingInput, type ShippingMethod, shippingMethods } from "../../data/provider.ts";
import type { Part } from "../../data/record-form.tsx";
import type { Key, Speaker } from "../../i18n.tsx";

/** By what rates go. */
export const RATED_BY = ["worth", "weight", "quantity"] as const;
export type RatedBy = (typeof RATED_BY)[number];

export interface ZoneValues {
  name: string;
  /** Codes, with commas between them. */
  countries: string;
  isFreeOver: boolean;
  free_over: string;
  rates: { from: string; price: string }[];
}

export interface ShippingValues {
  name: string;
  description: string;
  code: string;
  price: string;
  isFreeOver: boolean;
  free_over: string;
  min_days: string;
  max_days: string;
  isPickup: boolean;
  pickup_address: string;
  rated_by: RatedBy;
  max_weight_grams: string;
  zones: ZoneValues[];
  /** Codes, with commas between them. */
  countries: string;
  position: string;
  is_active: boolean;
}

/** A method as it was read; of a new one, what is known before it is made. */
export type Edited =
  | { method: ShippingMethod; currency: string }
  | { method: null; currency: string; position: number };

export function valuesOf(edited: Edited): ShippingValues {
  const { method } = edited;
  return {
    name: method?.name ?? "",
    description: method?.description ?? "",
    code: method?.code ?? "",
    price: method ? decimal(method.price) : "",
    isFreeOver: Boolean(method?.free_over),
    free_over: method?.free_over ? decimal(method.free_over) : "",
    min_days: String(method?.min_days ?? 1),
    max_days: String(method?.max_days ?? 3),
    isPickup: method?.kind === "pickup",
    pickup_address: method?.pickup_address ?? "",
    rated_by: method?.rated_by ?? "worth",
    max_weight_grams: String(method?.max_weight_grams ?? ""),
    zones: (method?.zones ?? []).map((zone) => ({
      name: zone.name,
      countries: zone.countries.join(","),
      isFreeOver: Boolean(zone.free_over),
      free_over: zone.free_over ? decimal(zone.free_over) : "",
      rates: zone.rates.map(({ from, price }) => ({
        from: method?.rated_by === "worth" ? decimal({ ...price, amount: from }) : String(from),
        price: decimal(price),
      })),
    })),
    countries: (method?.countries ?? []).join(","),
    position: String("position" in edited ? edited.position : edited.method.position),
    is_active: method?.is_active ?? true,
  };
}

export const codesOf = (countries: string): string[] => countries.split(",").filter(Boolean);

const WHOLE = /^\d{1,7}$/;

/** Where a rate begins: an amount in minor units, grams or units; nothing for what is none. */
function measureOf(from: string, ratedBy: RatedBy, currency: string): number | null {
  if (ratedBy === "worth") return typed(from, currency)?.amount ?? null;
  return WHOLE.test(from.trim()) ? Number(from) : null;
}

/** What was typed, as the API takes it; prices that are none are left out. */
function inputOf(values: ShippingValues, currency: string): ShippingInput {
  return {
    name: values.name.trim(),
    description: values.description.trim().replace(/\s*\n\s*/g, " "),
    code: values.code.trim(),
    price: typed(values.price, currency) ?? undefined,
    free_over: values.isFreeOver ? (typed(values.free_over, currency) ?? undefined) : null,
    min_days: Number(values.min_days),
    max_days: Number(values.max_days),
    kind: values.isPickup ? "pickup" : "delivery",
    pickup_address: values.isPickup ? values.pickup_address.trim() : "",
    rated_by: values.rated_by,
    max_weight_grams: values.max_weight_grams.trim() ? Number(values.max_weight_grams) : null,
    zones: values.zones.map((zone) => ({
      name: zone.name.trim(),
      countries: codesOf(zone.countries),
      free_over: zone.isFreeOver ? typed(zone.free_over, currency) : null,
      rates: zone.rates.map(({ from, price }) => ({
        from: measureOf(from, values.rated_by, currency) ?? 0,
        price: typed(price, currency) ?? { amount: 0, currency },
      })),
    })),
    countries: codesOf(values.countries),
    position: Number(values.position),
    is_active: values.is_active,
  };
}

/** The form's own faults: prices and numbers that are none. */
export function faultsOf(values: ShippingValues, currency: string, t: Speaker["t"]): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!typed(values.price, currency)) faults.price = t("fault.price");
  if (values.isFreeOver && !typed(values.free_over, currency)) faults.free_over = t("fault.price");
  for (const field of ["min_days", "max_days", "position"] as const) {
    if (!WHOLE.test(values[field].trim())) faults[field] = t("fault.whole");
  }
  const { max_weight_grams: weight } = values;
  if (weight.trim() && !WHOLE.test(weight.trim())) faults.max_weight_grams = t("fault.whole");
  values.zones.forEach((zone, index) => {
    const at = `zones.${index}`;
    if (zone.isFreeOver && !typed(zone.free_over, currency)) faults[`${at}.free_over`] = t("fault.price");
    zone.rates.forEach(({ from, price }, row) => {
      if (measureOf(from, values.rated_by, currency) === null) faults[`${at}.rates.${row}.from`] = t("fault.whole");
      if (!typed(price, currency)) faults[`${at}.rates.${row}.price`] = t("fault.price");
    });
  });
  return faults;
}

const FIELDS = [
  "name",
  "description",
  "code",
  "price",
  "free_over",
  "min_days",
  "max_days",
  "kind",
  "pickup_address",
  "rated_by",
  "max_weight_grams",
  "zones",
  "countries",
  "position",
  "is_active",
];
const NAMES: Record<string, Key> = {
  code: "shipping.code",
  free_over: "shipping.freeOver",
  min_days: "shipping.minDays",
  max_days: "shipping.maxDays",
  kind: "shipping.isPickup",
  pickup_address: "shipping.pickupAddress",
  rated_by: "zones.ratedBy",
  max_weight_grams: "zones.maxWeight",
  zones: "zones.title",
  countries: "shipping.countries",
  is_active: "shipping.isActive",
};

/** How a conflict calls fields and values. */
function wordsOf({ t, country, money }: Speaker): Part["words"] {
  return {
    name: (field) => NAMES[field] && t(NAMES[field]),
    value: (field, value) => {
      if (field === "countries" && Array.isArray(value)) return value.map(country).join(", ") || t("shipping.anywhere");
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      return value && typeof value === "object" && "amount" in value
        ? money(value as ShippingMethod["price"])
        : undefined;
    },
  };
}

/** The method, where it is new or something of it was changed. */
export function partsOf({ method, currency }: Edited, values: ShippingValues, texts: Speaker): Part[] {
  const input = inputOf(values, currency);
  const body = method ? changed<ShippingInput>(method, input) : input;
  if (Object.keys(body).length === 0) return [];
  const send = (version: number) =>
    method ? shippingMethods.update(method.id, version, body) : shippingMethods.create(body);
  const [key, name] = [method?.id ?? "new", method?.name ?? values.name];
  return [{ key, name, read: method ?? { version: 0 }, fields: FIELDS, words: wordsOf(texts), send }];
}
