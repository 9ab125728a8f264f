// Makes shared/contract.ts from the API's document and the schemas of the storefront's pages.
//
//     node contract.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const TARGET = new URL("shared/contract.ts", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const document = read("../openapi.json");
const pages = read("pages.json");
const members = (schema) => JSON.stringify(Object.keys(schema.properties ?? {}).sort());
for (const [name, schema] of Object.entries(pages.components.schemas)) {
  const other = document.components.schemas[name];
  if (other && members(other) !== members(schema))
    throw new Error(`the pages and the API mean different things by ${name}`);
}
// What both name is one type; the API's document says more of it.
document.components.schemas = { ...pages.components.schemas, ...document.components.schemas };

const types = await openapiTS(document, { defaultNonNullable: false });
const text = `/* The shapes of the API and of the pages' data, made by \`npm run api\`: never edited by hand. */\n${astToString(types)}`;
if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, text);
} else if (readFileSync(TARGET, "utf8") !== text) {
  console.error("shared/contract.ts is stale: npm run api");
  process.exit(1);
}
