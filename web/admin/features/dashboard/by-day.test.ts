import { expect, test } from "vitest";
import { byDay } from "./by-day.ts";

const at = (time: string) => ({ created_at: time });
const now = new Date("2026-11-26T12:00:00");

test("orders are counted a day, and days without one are there", () => {
  const orders = [at("2026-11-26T09:00:00"), at("2026-11-26T08:00:00"), at("2026-11-24T10:00:00")];
  expect(byDay(orders, 3, false, now).map((each) => each.orders)).toEqual([1, 0, 2]);
});

test("a day that the list does not hold whole is not shown", () => {
  const orders = [at("2026-11-26T09:00:00"), at("2026-11-25T10:00:00")];
  expect(byDay(orders, 3, true, now)).toEqual([{ day: "2026-11-26", orders: 1 }]);
});
