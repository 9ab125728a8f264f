import { expect, test } from "vitest";
import { findsLittle, milliseconds, perDay, rangeOf, shareOf, sharesOf, withRange } from "./figures.ts";

test("shares are of tenths of a percent, of something, and never of more than all", () => {
  expect(shareOf(1, 3)).toBe(3330);
  expect(shareOf(2, 3)).toBe(6670);
  expect(shareOf(0, 5)).toBe(0);
  expect(shareOf(5, 5)).toBe(10_000);
  expect(shareOf(3, 2)).toBe(10_000);
  expect(shareOf(0, 0)).toBe(null);
  expect(sharesOf({ searches: 8, empty: 1, clicked: 4, orders: 0 })).toEqual({ empty: 1250, clicked: 5000, orders: 0 });
});

test("the range stands in the address where it is not the usual one, and a new one begins at the first page", () => {
  const ranges = ["days=7", "days=90", "days=30", "days=8", ""].map((text) => rangeOf(new URLSearchParams(text)));
  expect(ranges).toEqual([7, 90, 30, 30, 30]);
  const there = new URLSearchParams("q=tea&nothing=true&page=3");
  expect(withRange(there, 7).toString()).toBe("q=tea&nothing=true&days=7");
  expect(withRange(new URLSearchParams("days=7&q=tea"), 30).toString()).toBe("q=tea");
});

test("times are told in as few digits as it takes", () => {
  expect([100, 5000, 12_000, 250_000].map((time) => milliseconds(time, "en"))).toEqual(["0.1", "5", "12", "250"]);
  expect(milliseconds(250, "de")).toBe("0,25");
});

test("a few a day are told to a tenth", () => {
  expect([perDay(5, 30, "en"), perDay(45, 30, "de"), perDay(3889, 30, "en"), perDay(0, 7, "en")]).toEqual([
    "0.2",
    "1,5",
    "130",
    "0",
  ]);
});

test("what finds two products finds little", () => {
  expect([0, 2, 3].map((found) => findsLittle({ found }))).toEqual([true, true, false]);
});
