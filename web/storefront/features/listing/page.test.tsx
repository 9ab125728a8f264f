// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { I18nContext, i18nOf } from "../../../shared/i18n.ts";
import { de } from "../../../shared/messages/de.ts";
import { addCatalogue } from "../../../shared/messages/index.ts";
import type { PageOf } from "../../../shared/types.ts";
import { category, list, query, shop } from "../../fixtures.ts";
import { Listing } from "./page.tsx";

addCatalogue("de", de);

type Data = PageOf<"search">["data"];
const pageOf = (data: Data, locale = "en") => (
  <I18nContext value={i18nOf(locale)}>
    <Listing
      input={{
        page: "search",
        url: "/search/",
        status: 200,
        locale,
        prefix: "",
        channel: "default",
        currency: "EUR",
        origin: "https://shop.example",
        shop,
        notices: [],
        menus: { main: [], footer: [], help: [] },
        nav: [category],
        session: null,
        data,
      }}
    />
  </I18nContext>
);
const main = (data: Data, locale?: string) => renderToString(pageOf(data, locale)).replace(/.*<main|<\/main>.*/gs, "");

const value = { label: "", count: 3, chosen: false, from: null, until: null };
const narrowing: Data["narrowing"] = {
  facets: [
    {
      name: "brand",
      label: "",
      values: Array.from({ length: 14 }, (_, n) => ({
        ...value,
        value: `Maker ${n}`,
        chosen: n === 0,
        url: `/search/?brand=${n}`,
      })),
    },
    {
      name: "price",
      label: "",
      values: [
        { ...value, value: "2000-4999", from: 2000, until: 4999, url: "/search/?min_price=20.00" },
        { ...value, value: "5000-", from: 5000, url: "/search/?min_price=50.00" },
      ],
    },
    { name: "rating", label: "", values: [{ ...value, value: "4", url: "/search/?min_rating=4" }] },
    {
      name: "attr.farbe",
      label: "Farbe",
      values: [{ ...value, value: "blau", label: "Blau", url: "/search/?attr.farbe=blau" }],
    },
    { name: "attr.dimmable", label: "", values: [{ ...value, value: "true", url: "/search/?attr.dimmable=true" }] },
    { name: "in_stock", label: "", values: [{ ...value, value: "true", url: "/search/?in_stock=1" }] },
  ],
  applied: [
    { facet: "brand", facet_label: "", label: "Maker 0", value: "Maker 0", from: null, until: null, url: "/search/?a" },
    {
      facet: "attr.dimmable",
      facet_label: "Dimmable",
      label: "",
      value: "true",
      from: null,
      until: null,
      url: "/search/?b",
    },
    { facet: "price", facet_label: "", label: "", value: "", from: null, until: 4000, url: "/search/?c" },
  ],
  clear_url: "/search/?q=mug",
  hidden: [
    { name: "q", value: "mug" },
    { name: "brand", value: "Maker 0" },
    { name: "ordering", value: "price" },
  ],
};
const NARROWING: Data["narrowing"] = { facets: [], applied: [], clear_url: "/search/", hidden: [] };
const found: Data = { category: null, children: [], breadcrumbs: [], list, query: { ...query, q: "mug" }, narrowing };
/** What a page says, without its elements. */
const text = (body: string) => body.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

test("a list can be narrowed by every facet, each value a link with its count that search engines do not follow", () => {
  const body = main(found);
  expect(body).toMatch(/<a class="fv" href="\/search\/\?brand=0" rel="nofollow" aria-current="true">.*?Maker 0.*?3/);
  expect(text(body)).toContain("Maker 0 3 (chosen, remove)");
  expect(body.match(/rel="nofollow" aria-current="true"/g)).toHaveLength(1);
  const said = text(body);
  for (const words of ["Brand Maker 0", "Show all 14", "€20.00 to €49.99 3", "€50.00 and more", "4 and up 3"])
    expect(said).toContain(words);
  expect(said).toMatch(/Farbe Blau 3 dimmable Yes Yes 3 Availability In stock 3/);
  expect(body).toMatch(/class="hue"[^>]*><i class="dot" style="--c:#2d55c4"/);
  expect(text(main(found, "de"))).toContain("dimmable Ja Ja 3 Verfügbarkeit Auf Lager 3");
});

test("what was chosen stands above a list, can be taken away one by one or at once, and forms send it along", () => {
  const body = main({ ...found, query: { ...found.query, max_price: 4000 } });
  expect(body).toMatch(/<a class="chip on" href="\/search\/\?b"[^>]*>.*?Remove.*?Dimmable: Yes/);
  expect(body).toMatch(/href="\/search\/\?c"[^>]*>.*?Up to €40\.00/);
  expect(body).toMatch(/href="\/search\/\?q=mug">Clear all/);
  const [prices = "", sort = ""] = body.match(/<form class="(?:fromto|sort)".*?<\/form>/g) ?? [];
  expect(prices).toContain('<input type="hidden" name="ordering" value="price"/>');
  expect(prices).toMatch(/name="max_price" value="40"/);
  for (const field of ['name="q" value="mug"', 'name="brand" value="Maker 0"', 'name="max_price" value="40"'])
    expect(sort).toContain(`<input type="hidden" ${field}/>`);
  expect(sort).not.toContain('type="hidden" name="ordering"');
  expect(main({ ...found, narrowing: NARROWING })).not.toContain("Clear all");
});

test("a search that was corrected says so and leads to what was typed", () => {
  const corrected = { ...found.query, q: "mgu", corrected: "mug", exact_url: "/search/?q=mgu&exact=1" };
  const body = main({ ...found, query: corrected });
  expect(body).toMatch(/<h1>“mug”<\/h1><span class="c">1 product</);
  expect(text(body)).toContain("Showing results for mug . Search instead for mgu");
  expect(body).toContain('href="/search/?q=mgu&amp;exact=1"');
});

test("a list without products says what helps: its filters one by one, or words and departments", () => {
  const none = { ...list, count: 0, results: [] };
  const filtered = text(main({ ...found, list: none }));
  expect(filtered).toMatch(/No product has all of this.* Remove Maker 0 .*Clear all/);
  const bare = main({ ...found, list: none, narrowing: NARROWING });
  expect(text(bare)).toMatch(/No results for “mug” .*Check the spelling.*Departments Kitchen 1 product/);
  expect(bare).toContain('href="/c/kitchen/"');
  expect(bare).not.toContain("Clear all");
});

test("the chosen category stands above those below it, and one more value than are seen at first is not folded", () => {
  const named = (name: string, chosen = false) => ({
    ...value,
    value: name,
    label: name,
    chosen,
    url: `/search/?${name}`,
  });
  const below = ["a", "b", "c", "d", "e", "f", "g"].map((name) => named(name));
  const facets = [{ name: "category", label: "", values: [named("Kitchen", true), ...below] }];
  const body = main({ ...found, narrowing: { ...NARROWING, facets } });
  expect(text(body)).toMatch(/Category Kitchen 3 \(chosen, remove\) a 3 b 3 .* g 3/);
  expect(body).not.toContain("Show all");
});

afterEach(() => {
  document.body.replaceChildren();
});

test("scripts take the page over as it is, find a brand by a part of its name, and say where there is none", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const root = document.createElement("div");
  root.append(...new DOMParser().parseFromString(renderToString(pageOf(found)), "text/html").body.childNodes);
  document.body.append(root);
  const wrong: unknown[] = [];
  const onRecoverableError = (error: unknown) => wrong.push(error);
  const taken = await act(async () => hydrateRoot(root, pageOf(found), { onRecoverableError }));
  const brands = root.querySelector('[data-facet="brand"]');
  const type = (words: string) =>
    act(() => {
      const field = brands?.querySelector("input");
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, words);
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    });
  const names = () => [...(brands?.querySelectorAll(".fv > span:first-of-type") ?? [])].map((name) => name.textContent);
  expect(names()).toHaveLength(14);
  type("maker 13");
  expect(names()).toEqual(["Maker 13"]);
  type("nobody");
  expect(brands?.textContent).toContain("No brand is called that.");
  expect(wrong).toEqual([]);
  act(() => taken.unmount());
  vi.unstubAllGlobals();
});

test("the drawer opens where it was used before, and gives its address back", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  location.hash = "#filtering=rating";
  const root = document.body.appendChild(document.createElement("div"));
  const rendered = createRoot(root);
  await act(async () => rendered.render(pageOf(found)));
  await act(async () => {
    await import("./drawer.tsx");
  });
  expect(location.hash).toBe("");
  const drawer = root.querySelector("dialog[open]");
  expect(document.activeElement?.textContent).toContain("Rating");
  expect(drawer?.querySelector(".fv")?.getAttribute("href")).toBe("/search/?brand=0#filtering=brand");
  expect(drawer?.querySelector(".df")?.textContent).toContain("Show 1 result");
  await act(async () => drawer?.querySelector<HTMLElement>(".df button")?.click());
  expect(root.querySelector("dialog[open]")).toBeNull();
  act(() => rendered.unmount());
  vi.unstubAllGlobals();
});
