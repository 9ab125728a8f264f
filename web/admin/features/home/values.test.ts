import { expect, test } from "vitest";
import { bodyOf, valuesOf } from "./values.ts";

test("a section can be written in each language of the shop, and what is written is sent", () => {
  const values = valuesOf(null, "text", ["en", "ar"]);
  expect(Object.keys(values.translations)).toEqual(["en", "ar"]);
  const translations = { ...values.translations, ar: { title: "جديد", body: "" } };
  expect(bodyOf({ ...values, translations }).translations).toEqual({ ar: { title: "جديد", body: "" } });
});
