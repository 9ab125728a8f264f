// What was sold, day by day, from the days that the shop tells.
import type { DayOfSales } from "../../data/provider.ts";

export interface Day {
  /** In UTC, `2026-11-26`. */
  day: string;
  orders: number;
  amount: number;
}

const DAY_MS = 86_400_000;

export const utcDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The currencies that were sold in, the one with most orders first. */
export function currenciesOf(sales: readonly DayOfSales[]): string[] {
  const orders = new Map<string, number>();
  for (const { total, orders: placed } of sales) {
    orders.set(total.currency, (orders.get(total.currency) ?? 0) + placed);
  }
  return [...orders].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([currency]) => currency);
}

/** The last `count` days up to `now`, oldest first; a day without a sale is one of nothing. */
export function daysOf(sales: readonly DayOfSales[], currency: string, now: number, count = 30): Day[] {
  const sold = new Map(sales.filter(({ total }) => total.currency === currency).map((each) => [each.day, each]));
  return Array.from({ length: count }, (_, index) => {
    const day = utcDay(now - (count - 1 - index) * DAY_MS);
    const found = sold.get(day);
    return { day, orders: found?.orders ?? 0, amount: found?.total.amount ?? 0 };
  });
}

/** How much more than before, in hundredths of a percent, whole percents from 100 on; nothing where nothing was before. */
export function change(now: number, before: number): number | null {
  if (before === 0) return null;
  const part = (now - before) / before;
  return Math.abs(part) >= 1 ? Math.round(part * 100) * 100 : Math.round(part * 1000) * 10;
}
