// axe finds nothing on any screen of the admin, at both widths, by day and by night.
import { test } from "node:test";
import { cleanEverywhere } from "./lib/axe.mjs";
import { ADMIN } from "./lib/pages.mjs";

for (const [width, colorScheme] of [
  [360, "light"],
  [1440, "dark"],
]) {
  test(`axe finds nothing in the admin at ${width} pixels, ${colorScheme}`, (t) =>
    cleanEverywhere(t, ADMIN, { width, colorScheme }));
}
