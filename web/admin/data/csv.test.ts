import { expect, test } from "vitest";
import { csv } from "./csv.ts";

test("cells keep commas, quotes and line breaks, and no cell is a formula", () => {
  expect(csv([["Name", "Text"]])).toBe('\ufeff"Name","Text"\r\n');
  expect(csv([['a,"b"', "two\nlines"]])).toContain('"a,""b""","two\nlines"');
  for (const text of ["=1+1", "+1", "-1+1", "@x"]) expect(csv([[text]])).toContain(`"'${text}"`);
  expect(csv([["-3", "-1.50"]])).toContain('"-3","-1.50"');
});
