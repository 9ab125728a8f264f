import { expect, test } from "vitest";
import {
  count,
  date,
  day,
  decimal,
  languageOf,
  measure,
  moment,
  money,
  percent,
  percentOff,
  series,
  typed,
} from "./format.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const NBSP = "\u00a0";

test("money shows cents always, thousands apart and a true minus", () => {
  expect(money(eur(0))).toBe("€0.00");
  expect(money(eur(5))).toBe("€0.05");
  expect(money(eur(123450))).toBe("€1,234.50");
  expect(money(eur(-2000))).toBe("−€20.00");
  expect(money({ amount: 500, currency: "JPY" })).toBe("¥500");
  expect(money({ amount: 1000, currency: "CZK" })).toBe(`CZK${NBSP}10.00`);
  expect(money({ amount: 1234500, currency: "KWD" })).toBe(`KWD${NBSP}1,234.500`);
  expect(money({ amount: 500, currency: "UGX" })).toBe(`UGX${NBSP}500`);
});

test("German money has a comma, points between thousands and its sign behind", () => {
  expect(money(eur(123450), "de")).toBe(`1.234,50${NBSP}€`);
  expect(money(eur(-2000), "de-AT")).toBe(`−20,00${NBSP}€`);
  expect(money({ amount: 1234567, currency: "JPY" }, "de")).toBe(`1.234.567${NBSP}¥`);
  expect(money({ amount: 1234500, currency: "KWD" }, "de")).toBe(`1.234,500${NBSP}KWD`);
});

test("Arabic has Western digits, and keeps each price and percentage apart from the text around it", () => {
  expect(money(eur(123450), "ar")).toBe("\u2068€1,234.50\u2069");
  expect(money(eur(-2000), "ar-MA")).toBe("\u2068−€20.00\u2069");
  expect(money({ amount: 1234500, currency: "KWD" }, "ar")).toBe(`\u2068KWD${NBSP}1,234.500\u2069`);
  expect(percent(-2050, "ar")).toBe(`\u2068−20.5${NBSP}%\u2069`);
  expect(count(1204, "ar")).toBe("1,204");
  expect(measure(-1234.5, "ar")).toBe("−1,234.5");
});

test("Arabic dates have the days and months of the Gregorian calendar", () => {
  expect(day("2026-11-26", "ar")).toBe("الخميس 26 نوفمبر");
  expect(moment("2026-01-01T14:05:59.000000Z", "ar")).toBe("1 يناير، 14:05");
  expect(date("2026-08-09T00:00:00Z", "ar")).toBe("9 أغسطس 2026");
});

test("words in a row are parted as the language parts them", () => {
  expect(series(["red", "42"])).toBe("red, 42");
  expect(series(["أحمرٌ", "XL"], "ar")).toBe("أحمرٌ، \u2068XL\u2069");
});

test("prices that merchants type have the places of their currency, and nonsense is none", () => {
  for (const [text, currency, amount] of [
    ["24", "EUR", 2400],
    [" 24.5 ", "EUR", 2450],
    ["24,05", "EUR", 2405],
    ["0", "EUR", 0],
    ["500", "JPY", 500],
    ["1.25", "KWD", 1250],
  ] as const)
    expect(typed(text, currency)).toEqual({ amount, currency });
  for (const [text, currency] of [
    ["", "EUR"],
    ["-1", "EUR"],
    ["abc", "EUR"],
    ["1.999", "EUR"],
    ["1.", "EUR"],
    ["1e3", "EUR"],
    ["5.0", "JPY"],
    ["1.2345", "KWD"],
    ["9999999999999", "EUR"],
  ] as const)
    expect(typed(text, currency)).toBe(null);
});

test("an amount stands in a field as it would be typed", () => {
  expect(decimal(eur(5))).toBe("0.05");
  expect(decimal({ amount: 500, currency: "JPY" })).toBe("500");
  expect(decimal({ amount: 1250, currency: "KWD" })).toBe("1.250");
});

test("dates are days, not durations", () => {
  expect(day("2026-11-26")).toBe("Thursday 26 November");
  expect(moment("2026-11-26T14:05:59.000000Z")).toBe("26 November, 14:05");
  expect(day("2026-03-01", "de")).toBe("Sonntag, 1. März");
  expect(moment("2026-11-26T14:05:59.000000Z", "de")).toBe("26. November, 14:05");
});

test("counts and percentages read well", () => {
  expect(count(1204)).toBe("1,204");
  expect(count(1204, "de")).toBe("1.204");
  expect(percent(-2000)).toBe(`−20${NBSP}%`);
  expect(percent(550)).toBe(`5.5${NBSP}%`);
  expect(percent(550, "de")).toBe(`5,5${NBSP}%`);
  expect(percentOff(eur(7900), eur(9800))).toBe(19);
});

test("a locale's language is spoken, or English", () => {
  expect(["de", "de-AT", "DE_CH", "en-GB", "fr", "del", "toString", ""].map(languageOf)).toEqual([
    "de",
    "de",
    "de",
    "en",
    "en",
    "en",
    "en",
    "en",
  ]);
});

test("a measure has the places that it has", () => {
  expect([1234.5, 0.1234, -3].map((number) => measure(number))).toEqual(["1,234.5", "0.1234", "−3"]);
  expect(measure(1234.5, "de")).toBe("1.234,5");
});
