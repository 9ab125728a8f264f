import { expect, test } from "vitest";
import { de } from "./de.ts";
import { en } from "./en.ts";

test("every German text has the placeholders of the English one", () => {
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
  for (const [key, text] of Object.entries(en)) expect(names(de[key as keyof typeof en]), key).toEqual(names(text));
});
