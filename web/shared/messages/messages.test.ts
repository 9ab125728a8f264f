import { expect, test } from "vitest";
import { i18nOf } from "../i18n.ts";
import { de } from "./de.ts";
import { en, type Key } from "./en.ts";
import { account } from "./en-account.ts";
import { addCatalogue, fill, words } from "./index.ts";

addCatalogue("de", de);

test("a number takes the form that its language asks for", () => {
  const [english, german] = [words("en"), words("de")];
  const said = (t: typeof english) => [0, 1, 2, 1204].map((count) => t("count.products", { count }));
  expect(said(english)).toEqual(["0 products", "1 product", "2 products", "1,204 products"]);
  expect(said(german)).toEqual(["0 Produkte", "1 Produkt", "2 Produkte", "1.204 Produkte"]);
});

test("placeholders are filled, also with what looks like one or is empty", () => {
  expect(fill("{title}: {reason}", { title: "{reason}", reason: "" }, "en")).toBe("{reason}: ");
  expect(fill("{count} {count, is|are} left", { count: 1 }, "en")).toBe("1 is left");
});

test("every German message has the placeholders of the English one", () => {
  const names = (message: string) => [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
  const all: Record<Key, string> = { ...en, ...account };
  for (const key of Object.keys(all) as Key[]) expect(names(de[key]), key).toEqual(names(all[key]));
});

test("a price of nothing is free, in each language", () => {
  expect(i18nOf("en").price({ amount: 0, currency: "EUR" })).toBe("Free");
  expect(i18nOf("de").price({ amount: 0, currency: "EUR" })).toBe("Kostenlos");
  expect(i18nOf("fr").price({ amount: 150, currency: "EUR" })).toBe("€1.50");
});
