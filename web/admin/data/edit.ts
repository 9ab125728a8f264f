// What a form of the admin sends: what changed, and with which version it was read.
import { ApiError } from "../../shared/api.ts";
import { decimal, money, typed } from "../../shared/format.ts";
import type { Money } from "../../shared/types.ts";

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

/** The fields of `after` that differ from `before`: others may have changed the rest meanwhile. */
export function changed<T extends object>(before: { [K in keyof T]?: unknown }, after: T): Partial<T> {
  const names = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(names.filter((n) => !same(before[n], after[n])).map((n) => [n, after[n]])) as Partial<T>;
}

/** The `If-Match` of a thing that was read in this version. */
export const ifMatch = (version: number) => ({ "If-Match": `"v${version}"` });

/** A field that somebody else changed; `yours` is there when the form changes it too. */
export interface Change {
  field: string;
  yours?: unknown;
  theirs: unknown;
}

/** A write that came too late: what changed meanwhile, and the version that it is in now. */
export interface Conflict {
  version: number;
  changes: Change[];
}

/** What changed of `fields` since `read`, when `error` says that something did. */
export function conflictOf(error: unknown, read: object, fields: readonly string[]): Conflict | null {
  if (!(error instanceof ApiError) || error.problem.code !== "stale_version") return null;
  const { current = {}, changes = {} } = error.problem as {
    current?: Record<string, unknown>;
    changes?: Record<string, { yours?: unknown; theirs: unknown }>;
  };
  const before = read as Record<string, unknown>;
  const names = fields.filter((f) => f in changes || !same(before[f], current[f]));
  return {
    version: Number(current.version),
    changes: names.map((field) => ({ field, ...changes[field], theirs: current[field] ?? null })),
  };
}

/** A value in words; `none` says that there is nothing. */
export function shown(value: unknown, none: string): string {
  if (value === null || value === undefined || value === "") return none;
  if (typeof value !== "object") return String(value);
  if ("amount" in value && "currency" in value) return money(value as Money);
  if ("name" in value) return String(value.name);
  return Object.values(value)
    .map((each) => shown(each, none))
    .join(", ");
}

/** The price that was typed: `undefined` when it is the one that was read, `null` when it is none. */
export function priceChange(text: string, before: Money | null | undefined, currency: string) {
  if (text.trim() === (before ? decimal(before) : "")) return undefined;
  const price = typed(text, currency);
  return price && before && same(price, before) ? undefined : price;
}

/** What is wrong with a movement of units as a person typed it, by field. */
export type MovementFault = "units" | "reason";

/** Why units come or go: a delivery, a shopper who sent them back, a count that found more, or fewer. */
export const DIRECTIONS = ["add", "return", "found", "take"] as const;
export type Direction = (typeof DIRECTIONS)[number];
const KINDS = { add: "receive", return: "return", found: "adjust", take: "adjust" } as const;

/** A movement of units that a person typed, or what is wrong with it. Taking away makes the units negative. */
export function movementOf(units: string, direction: Direction, reason: string) {
  const quantity = /^\d{1,9}$/.test(units.trim()) ? Number(units) : 0;
  if (quantity === 0) return { fault: "units" as MovementFault };
  if (reason.trim() === "") return { fault: "reason" as MovementFault };
  return { kind: KINDS[direction], quantity: direction === "take" ? -quantity : quantity, reason: reason.trim() };
}
