// What the figures of searches say, in shares of all.
import type { SearchStatistics } from "../../data/searches.ts";

/** Days that one can look at. */
export const RANGES = [7, 30, 90] as const;
export const USUAL_RANGE = 30;

/** So many products or fewer are little for a search. */
const LITTLE = 2;

/** The days that an address names. */
export const rangeOf = (params: URLSearchParams): number =>
  RANGES.find((days) => String(days) === params.get("days")) ?? USUAL_RANGE;

/** The address of the same list over other days; as always, what is usual is left out. */
export function withRange(params: URLSearchParams, days: number): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete("page");
  if (days === USUAL_RANGE) next.delete("days");
  else next.set("days", String(days));
  return next;
}

/**
 * Tenths of a percent, in hundredths of one; nothing where there is nothing to have a share of. What followed a search of an
 * earlier day counts today, so that a part may be more than all: it is all then.
 */
export function shareOf(part: number, all: number): number | null {
  return all > 0 ? Math.min(10_000, Math.round((part / all) * 1000) * 10) : null;
}

/** `5`, `0.25`: milliseconds, as few digits as it takes. */
export const milliseconds = (microseconds: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(microseconds / 1000);

/** `131`, `0.2`: how many a day. */
export function perDay(all: number, days: number, locale: string): string {
  const rate = all / days;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: rate < 10 ? 1 : 0 }).format(rate);
}

export const findsLittle = ({ found }: { found: number }): boolean => found <= LITTLE;

/** `2026-11-26`, the shop's day, which is one in UTC. */
export const dayOf = (at: string): string => at.slice(0, 10);

export interface Shares {
  empty: number | null;
  clicked: number | null;
  orders: number | null;
}

export const sharesOf = (sums: SearchStatistics["total"]): Shares => ({
  empty: shareOf(sums.empty, sums.searches),
  clicked: shareOf(sums.clicked, sums.searches),
  orders: shareOf(sums.orders, sums.searches),
});
