import type { Order } from "../../data/provider.ts";

/**
 * Orders a day, oldest first, for the last `days` days up to `now`. Of a list that goes on, the day of its last order
 * is not whole and is left out, with those before it.
 */
export function byDay(orders: Pick<Order, "created_at">[], days: number, goesOn: boolean, now = new Date()) {
  const keys = Array.from({ length: days }, (_, index) =>
    keyOf(new Date(now.getTime() - (days - 1 - index) * 86_400_000)),
  );
  const last = orders.at(-1);
  const from = goesOn && last ? keyOf(new Date(last.created_at)) : "";
  const placed = new Map<string, number>();
  for (const { created_at } of orders) {
    const key = keyOf(new Date(created_at));
    placed.set(key, (placed.get(key) ?? 0) + 1);
  }
  return keys.filter((key) => key > from).map((day) => ({ day, orders: placed.get(day) ?? 0 }));
}

const two = (n: number) => String(n).padStart(2, "0");
const keyOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
