import { expect, test } from "vitest";
import { i18nOf } from "../i18n.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type Key } from "./en.ts";
import { account } from "./en-account.ts";
import { paying } from "./en-paying.ts";
import { service } from "./en-service.ts";
import { wishlist } from "./en-wishlist.ts";
import { addCatalogue, fill, words } from "./index.ts";

addCatalogue("de", de);
addCatalogue("ar", ar);

test("a number takes the form that its language asks for", () => {
  const [english, german] = [words("en"), words("de")];
  const said = (t: typeof english) => [0, 1, 2, 1204].map((count) => t("count.products", { count }));
  expect(said(english)).toEqual(["0 products", "1 product", "2 products", "1,204 products"]);
  expect(said(german)).toEqual(["0 Produkte", "1 Produkt", "2 Produkte", "1.204 Produkte"]);
});

test("Arabic has six forms for numbers", () => {
  const t = words("ar");
  const said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1204].map((count) => t("count.products", { count }));
  expect(said).toEqual([
    "لا منتجات",
    "منتج واحد",
    "منتجان",
    "3 منتجات",
    "10 منتجات",
    "11 منتجًا",
    "99 منتجًا",
    "100 منتج",
    "102 منتج",
    "103 منتجات",
    "111 منتجًا",
    "1,204 منتجات",
  ]);
  expect(fill("{n, zero|one|two|few|many|other}", { n: 3.5 }, "ar")).toBe("other");
});

test("what is filled into Arabic keeps its own direction", () => {
  expect(words("ar")("cart.remove.title", { title: "Mug (blue)" })).toBe("إزالة \u2068Mug (blue)\u2069");
});

test("every Arabic message gives all forms, or none", () => {
  for (const message of Object.values(ar))
    for (const [, forms = ""] of message.matchAll(/\{\w+, ([^}]*)\}/g))
      expect(forms.split("|"), message).toHaveLength(6);
});

test("placeholders are filled, also with what looks like one or is empty", () => {
  expect(fill("{title}: {reason}", { title: "{reason}", reason: "" }, "en")).toBe("{reason}: ");
  expect(fill("{count} {count, is|are} left", { count: 1 }, "en")).toBe("1 is left");
});

test.each([
  ["German", de],
  ["Arabic", ar],
])("every %s message has the placeholders of the English one", (_, catalogue) => {
  const names = (message: string) => [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
  const all: Record<Key, string> = { ...en, ...account, ...service, ...wishlist, ...paying };
  expect(Object.keys(catalogue).sort()).toEqual(Object.keys(all).sort());
  for (const key of Object.keys(all) as Key[]) {
    expect(catalogue[key], key).not.toBe("");
    expect(names(catalogue[key]), key).toEqual(names(all[key]));
  }
});

test("a price of nothing is free, in each language", () => {
  expect(i18nOf("en").price({ amount: 0, currency: "EUR" })).toBe("Free");
  expect(i18nOf("de").price({ amount: 0, currency: "EUR" })).toBe("Kostenlos");
  expect(i18nOf("ar").price({ amount: 0, currency: "EUR" })).toBe("مجاني");
  expect(i18nOf("fr").price({ amount: 150, currency: "EUR" })).toBe("€1.50");
});
