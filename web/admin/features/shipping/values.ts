// What the form of a shipping method holds, and what of it has to be written.
import { decimal, typed } from "../../../shared/format.ts";
import { changed } from "../../data/edit.ts";
import { type ShippingInput, type ShippingMethod, shippingMethods } from "../../data/provider.ts";
import type { Part } from "../../data/record-form.tsx";
import type { Key, Speaker } from "../../i18n.tsx";

export interface ShippingValues {
  name: string;
  description: string;
  code: string;
  price: string;
  isFreeOver: boolean;
  free_over: string;
  min_days: string;
  max_days: string;
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
    countries: (method?.countries ?? []).join(","),
    position: String("position" in edited ? edited.position : edited.method.position),
    is_active: method?.is_active ?? true,
  };
}

export const codesOf = (countries: string): string[] => countries.split(",").filter(Boolean);

const WHOLE = /^\d{1,7}$/;

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
  "countries",
  "position",
  "is_active",
];
const NAMES: Record<string, Key> = {
  code: "shipping.code",
  free_over: "shipping.freeOver",
  min_days: "shipping.minDays",
  max_days: "shipping.maxDays",
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
