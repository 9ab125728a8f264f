import assert from "node:assert/strict";
import { test } from "node:test";
import { functions, median, withoutTests } from "./sources.mjs";

test("functions are measured from their first line to the brace that ends them", () => {
  const source = "pub async fn one(a: u8) {\n    if a > 1 {\n    }\n}\n\nimpl X {\n    const fn two(&self) -> u8 { 2 }\n    fn three() {\n        4\n    }\n}\ntrait Y {\n    fn four();\n}\n";
  assert.deepEqual(functions(source), [
    { name: "one", lines: 4 },
    { name: "two", lines: 1 },
    { name: "three", lines: 3 },
  ]);
});

test("tests at the end of a file are not counted", () => {
  assert.equal(withoutTests("fn a() {}\n#[cfg(test)]\nmod tests { json!({}) }\n"), "fn a() {}\n");
});

test("the median is the middle one", () => {
  assert.equal(median([9, 1, 5]), 5);
});
