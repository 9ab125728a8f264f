import assert from "node:assert/strict";
import { test } from "node:test";
import { satisfies } from "./spdx.mjs";

const fits = (id) => ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].includes(id);

test("one side of an OR is enough, and both of an AND are needed", () => {
  assert.equal(satisfies("GPL-3.0 OR MIT", fits), true);
  assert.equal(satisfies("GPL-3.0 AND MIT", fits), false);
  assert.equal(satisfies("ISC AND (GPL-3.0 OR MIT)", fits), true);
  assert.equal(satisfies("ISC AND GPL-3.0 OR MIT", fits), true);
});

test("the old slash form is an OR, and an exception belongs to its licence", () => {
  assert.equal(satisfies("GPL-3.0/MIT", fits), true);
  assert.equal(satisfies("Apache-2.0 WITH LLVM-exception", fits), true);
  assert.equal(satisfies("MIT WITH GCC-exception-3.1", fits), false);
});

test("what cannot be read is met by nothing", () => {
  for (const broken of ["", "MIT OR", "MIT ISC", "(MIT", "SEE LICENSE IN file"]) {
    assert.equal(satisfies(broken, fits), false, broken);
  }
});
