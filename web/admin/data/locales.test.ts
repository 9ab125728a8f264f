import { expect, test } from "vitest";
import { localesOf, textsIn } from "./locales.ts";

test("each language of the channels is there once, that of the default channel first", () => {
  const channels = [
    { locale: "de", locales: ["ar", "de"] },
    { locale: "en", locales: ["en", "de"] },
  ];
  expect(localesOf(channels)).toEqual(["de", "ar", "en"]);
});

test("a text can be begun in each language, and none that is written already is lost", () => {
  const texts = textsIn(["de", "ar"], { fr: "Bonjour", de: "Hallo" }, "");
  expect(Object.entries(texts)).toEqual([
    ["de", "Hallo"],
    ["ar", ""],
    ["fr", "Bonjour"],
  ]);
});
