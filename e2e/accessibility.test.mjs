// axe finds nothing on any page of the storefront, at both widths, by day and by night.
import { test } from "node:test";
import { cleanEverywhere } from "./lib/axe.mjs";
import { STOREFRONT } from "./lib/pages.mjs";

for (const [width, colorScheme] of [
  [360, "light"],
  [1440, "dark"],
]) {
  test(`axe finds nothing in the storefront at ${width} pixels, ${colorScheme}`, (t) =>
    cleanEverywhere(t, STOREFRONT, { width, colorScheme }));
}
