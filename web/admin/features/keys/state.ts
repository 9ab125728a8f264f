import type { ApiKey } from "../../data/api-keys.ts";
import type { Permission } from "../../data/rights.ts";
import type { Tone } from "../../ui/parts.tsx";

export type State = "active" | "expired" | "revoked";

/** Whether a key still works at `now` (milliseconds), as far as it says itself. */
export function stateOf({ revoked_at, expires_at }: Pick<ApiKey, "revoked_at" | "expires_at">, now: number): State {
  if (revoked_at) return "revoked";
  return expires_at && Date.parse(expires_at) <= now ? "expired" : "active";
}

export const toneOf = (state: State): Tone => (state === "active" ? "ok" : "plain");

/** Whether a key can have this right: those by which people, groups and keys are made are for people alone. */
export const isForKeys = (right: Permission) => right !== "staff.edit" && right !== "keys.edit";

/** The moment `days` after `now` (milliseconds); none for a key that does not expire. */
export const expiryOf = (days: string, now: number): string | undefined =>
  days === "never" ? undefined : new Date(now + Number(days) * 24 * 3_600_000).toISOString();
