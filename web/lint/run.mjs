// Holds the shop's own rules against the web app's sources. `npm run lint` runs it after Biome.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { faultsOf } from "./rules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Catalogues are texts, the contract is generated, tests quote what pages say. */
const EXEMPT = /^(shared|admin)\/messages\/|^shared\/contract\.ts|^storefront\/fixtures\.ts$|\.test\.tsx?$/;

let found = 0;
for (const folder of ["shared", "storefront", "admin"]) {
  for (const name of (await readdir(path.join(root, folder), { recursive: true })).sort()) {
    const file = `${folder}/${name.split(path.sep).join("/")}`;
    if (!/\.(tsx?|js)$/.test(file) || EXEMPT.test(file)) continue;
    for (const { line, message } of faultsOf(file, await readFile(path.join(root, file), "utf8"))) {
      console.error(`${file}:${line}: ${message}`);
      found += 1;
    }
  }
}
if (found > 0) {
  console.error(`${found} found`);
  process.exit(1);
}
