import { expect, test } from "vitest";
import { faultsOf } from "./rules.mjs";

const PAGE = "storefront/features/cart/page.tsx";
const found = (source: string, file = PAGE): string[] => faultsOf(file, source).map((fault) => fault.message);

test.each([
  ["text between tags", "const a = <p>Sold out</p>;"],
  ["one word, too", "const a = <p>{n} left</p>;"],
  ["a literal in braces", 'const a = <p>{"All"}</p>;'],
  ["a branch", 'const a = <p>{few ? t("few") : "many"}</p>;'],
  ["a part of a template", "const a = <p>{`${n} at `}</p>;"],
  ["a fallback", 'const a = <p>{name ?? "none"}</p>;'],
  ["aria-label", 'const a = <nav aria-label="Pages" />;'],
  ["placeholder in braces", 'const a = <input placeholder={"Search"} />;'],
  ["alt by template", "const a = <img alt={`Picture of ${name}`} />;"],
  ["title", 'const a = <abbr title="value added tax" />;'],
  ["a label of our own field", 'const a = <Field label="Email" />;'],
  ["a sentence that a function returns", 'function a() { return "Only a few are left."; }'],
  ["a sentence by template", "const a = `Only ${n} left`;"],
])("a text outside of the catalogues is found: %s", (_, source) => {
  expect(found(source)).toEqual([expect.stringContaining("belongs in shared/messages")]);
  expect(found(source, "shared/ui.tsx")).toHaveLength(1);
  expect(found(source, "admin/ui/parts.tsx")).toEqual([expect.stringContaining("belongs in admin/messages")]);
});

test("what nobody reads is no text", () => {
  for (const source of [
    'const a = <p className="mute">{t("soldout")}: {a === "paid" ? price : null}</p>;',
    'const a = <img alt="" sizes="(min-width: 64rem) 35vw, 100vw" />;',
    "const a = <b>−{sale} %</b>;",
    'const a = <input name="first_name" autoComplete="given-name" />;',
    'throw new TypeError("Not a price");',
    "class A extends Error { constructor() { super(`Status ${1}`); } }",
  ])
    expect(found(source), source).toEqual([]);
});

test("a feature that imports another is found, however it does it", () => {
  for (const source of [
    'import { Payment } from "../checkout/page.tsx";',
    'export * from "../checkout/page.tsx";',
    'const a = import("../checkout/page.tsx");',
  ])
    expect(found(source)).toEqual([expect.stringContaining("imports nothing from the feature checkout")]);
  const admin = "admin/features/orders/list.tsx";
  expect(found('import { a } from "../products/list.tsx";', admin)).toHaveLength(1);
  expect(found('import { a } from "../../ui/parts.tsx"; import { b } from "./states.tsx";', admin)).toEqual([]);
  expect(found('import { a } from "./line.tsx"; import { b } from "../../parts/shell.tsx";')).toEqual([]);
});

test("the storefront and the admin know only what is shared, and what is shared knows neither", () => {
  expect(found('import { a } from "../../../admin/edit.ts";')).toEqual(["storefront/ imports nothing from admin/"]);
  expect(found('import { a } from "../storefront/head.ts";', "admin/main.tsx")).toHaveLength(1);
  expect(found('import { a } from "../storefront/head.ts";', "shared/ui.tsx")).toHaveLength(1);
  expect(found('import { a } from "../admin/edit.ts";', "shared/ui.tsx")).toHaveLength(1);
  expect(found('import { a } from "../../../shared/ui.tsx"; import { b } from "react";')).toEqual([]);
});

test("`any` is found, also where it is asked to be overlooked", () => {
  const ignored = "// biome-ignore lint/suspicious/noExplicitAny: no\nlet a: any;";
  expect(faultsOf("shared/types.ts", ignored)).toEqual([{ line: 2, message: "`any` hides what a value is" }]);
  expect(found("let a: unknown; const b = { any: 1 };")).toEqual([]);
});

test("elements made from text are found", () => {
  for (const source of [
    "dialog.innerHTML = lines;",
    'dialog["innerHTML"] = lines;',
    "dialog.outerHTML = lines;",
    'dialog.insertAdjacentHTML("beforeend", lines);',
    "document.write(lines);",
  ])
    expect(found(source), source).toEqual([expect.stringContaining("let React make them")]);
});
