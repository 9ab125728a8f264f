// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { I18nContext, i18nOf } from "../../../shared/i18n.ts";
import type { Image, PageOf, Product, Variant } from "../../../shared/types.ts";
import { eur, variant as made, product as mug, productPage, shop } from "../../fixtures.ts";
import { ProductPage } from "./page.tsx";

const image = (name: string): Image => ({
  url: `/media/${name}/800.webp`,
  srcset: `/media/${name}/400.webp 400w, /media/${name}/1600.webp 1600w, /media/${name}/800.webp 800w`,
  alt: name,
  width: 800,
  height: 1000,
});
const variant = (sku: string, Colour: string, Size: string, more: Partial<Variant> = {}): Variant => ({
  ...made(sku, true),
  options: { Colour, Size },
  available: 20,
  images: [{ ...image(Colour) }],
  ...more,
});
const trainer: Product = {
  ...mug,
  title: "Trainer",
  slug: "trainer",
  images: ["Sky", "Clay", "Sole"].map(image),
  options: [
    { name: "Colour", values: ["Sky", "Clay", "Nebula"] },
    { name: "Size", values: ["40", "41", "42"] },
  ],
  variants: [
    variant("S40", "Sky", "40"),
    variant("S41", "Sky", "41", { in_stock: false, available: 0 }),
    variant("S42", "Sky", "42", { price: eur(2600), weight_grams: 320 }),
    variant("C40", "Clay", "40", { price: eur(1900), compare_at_price: eur(2500), available: 3 }),
    variant("N40", "Nebula", "40"),
  ],
};

type Data = PageOf<"product">["data"];
const inputOf = (data: Partial<Data>): PageOf<"product"> => ({
  page: "product",
  url: "/p/trainer/",
  status: 200,
  locale: "en",
  prefix: "",
  channel: "default",
  currency: "EUR",
  origin: "https://shop.example",
  shop,
  notices: [],
  menus: { main: [], footer: [], help: [] },
  nav: [],
  session: null,
  data: { ...productPage, product: trainer, chosen: "S42", ...data },
});
const pageOf = (data: Partial<Data> = {}) => (
  <I18nContext value={i18nOf("en")}>
    <ProductPage input={inputOf(data)} />
  </I18nContext>
);
/** The page as the server makes it. */
function rendered(data: Partial<Data> = {}): HTMLElement {
  const main = document.createElement("div");
  const parsed = new DOMParser().parseFromString(renderToString(pageOf(data)), "text/html");
  main.append(...parsed.body.childNodes);
  return main;
}

test("without scripts the form has a radio for each value, the chosen one marked, and what stands in its way is said", () => {
  const page = rendered();
  const marked = [...page.querySelectorAll("form#add input[type=radio][checked]")];
  expect(marked.map((radio) => [radio.getAttribute("name"), radio.getAttribute("value")])).toEqual([
    ["option1", "Sky"],
    ["option2", "42"],
  ]);
  const [colours, sizes] = [...page.querySelectorAll("form#add fieldset")];
  expect(colours?.querySelector("legend")?.textContent).toBe("Colour Sky");
  expect(colours?.textContent).toContain("Clay, only with other choices");
  expect(colours?.textContent).toContain("Only with other choices: Clay, Nebula.");
  expect(sizes?.textContent).toContain("41, Sold out");
  expect(page.querySelector("form#add")?.getAttribute("action")).toBe("/cart/add/");
  expect(page.querySelector<HTMLInputElement>("input[name=variant_id]")?.getAttribute("value")).toBe("S42");
  expect(page.querySelector("[disabled]")).toBeNull();
});

test("a colour that is known is a swatch with its name, another one a pill", () => {
  const page = rendered();
  const labels = [...(page.querySelector("form#add fieldset")?.querySelectorAll("label") ?? [])];
  const kinds = labels.map((label) => [label.textContent?.split(",")[0], label.querySelector(".dot") !== null]);
  expect(kinds).toEqual([
    ["Sky", true],
    ["Clay", true],
    ["Nebula", false],
  ]);
});

test("the chosen variant's price, weight, number and picture stand on the page", () => {
  const text = rendered().textContent;
  for (const words of ["€26.00", "Add to cart, €26.00", "320 g", "S42", "In stock."]) expect(text).toContain(words);
  const reduced = rendered({ chosen: "C40" });
  expect(reduced.querySelector(".bigprice")?.textContent).toBe("€19.00before €25.00");
  expect(reduced.querySelector(".stockline")?.textContent).toBe("3 left.");
  expect(reduced.querySelector(".slides img")?.getAttribute("alt")).toBe("Clay");
  const attributes = [
    { name: "Sole", value: "Rubber" },
    { name: "Drop, mm", value: 7.5 },
    { name: "Vegan", value: true },
  ];
  const facts = rendered({ product: { ...trainer, attributes } }).querySelector(".ledger")?.textContent;
  for (const words of ["SoleRubber", "Drop, mm7.5", "VeganYes", "ColourSky"]) expect(facts).toContain(words);
  expect(rendered({ chosen: "S41" }).querySelector(".gob .btn")?.textContent).toBe("Sold out");
  expect(rendered({ is_nearest: true }).textContent).toContain("There is no such combination");
});

test("the picture that is waited for comes first and eagerly, the others when they are wanted, each in its largest size", () => {
  const product = { ...trainer, variants: trainer.variants.slice(0, 4) };
  const slides = [...rendered({ product, chosen: "C40" }).querySelectorAll(".slides a")];
  const first = slides[0]?.querySelector("img");
  expect([first?.getAttribute("loading"), first?.getAttribute("fetchpriority")]).toEqual(["eager", "high"]);
  expect(slides.slice(1).map((slide) => slide.querySelector("img")?.getAttribute("loading"))).toEqual(["lazy", "lazy"]);
  expect(slides[0]?.getAttribute("href")).toBe("/media/Clay/1600.webp");
  expect(slides.map((slide) => slide.getAttribute("tabindex"))).toEqual([null, "-1", "-1"]);
});

test("one variant has no picker, many values are a list, and variants without options are one choice", () => {
  const only = rendered({ product: { ...trainer, variants: trainer.variants.slice(0, 1) }, chosen: "S40" });
  expect(only.querySelectorAll("main fieldset, main noscript, form#add select")).toHaveLength(0);
  const sizes = Array.from({ length: 13 }, (_, n) => String(30 + n));
  const many = trainer.variants
    .slice(0, 1)
    .flatMap((v) => sizes.map((Size) => ({ ...v, id: Size, options: { Size } })));
  const listed = rendered({ product: { ...trainer, options: [{ name: "Size", values: sizes }], variants: many } });
  expect(listed.querySelectorAll("select[name=option1] option")).toHaveLength(13);
  const plain = trainer.variants.slice(0, 2).map((v) => ({ ...v, title: `Set ${v.sku}`, options: {} }));
  const titles = rendered({ product: { ...trainer, options: [], variants: plain }, chosen: "S40" });
  expect(titles.querySelectorAll("input[type=radio][name=variant_id]")).toHaveLength(2);
  expect(titles.querySelectorAll("form#add input[type=hidden]")).toHaveLength(0);
});

let root: Root | undefined;
let host: HTMLElement;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  history.replaceState(null, "", "/p/trainer/?option1=Sky&utm=x");
  host = document.createElement("div");
  document.body.append(host);
});
afterEach(() => {
  act(() => root?.unmount());
  host.remove();
  localStorage.clear();
  vi.unstubAllGlobals();
});
const radio = (value: string) => host.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`);

test("a choice moves price, button, facts and address; one that does not exist moves the other options and says so", async () => {
  await act(async () => {
    root = createRoot(host);
    root.render(pageOf());
  });
  await act(async () => radio("40")?.click());
  expect(host.querySelector(".bigprice")?.textContent).toBe("€24.00");
  expect(location.search).toBe("?utm=x&variant=S40");
  await act(async () => radio("42")?.click());
  await act(async () => radio("Clay")?.click());
  expect(location.search).toBe("?utm=x&variant=C40");
  expect(host.querySelector("[role=status]")?.textContent).toBe("Size is 40 now. 3 left.");
  expect(host.querySelector("form#add .btn")?.textContent).toBe("Add to cart, €19.00");
  const more = host.querySelector<HTMLButtonElement>('[aria-label="One more"]');
  for (let n = 0; n < 5; n += 1) await act(async () => more?.click());
  expect(host.querySelector<HTMLInputElement>("input[name=quantity]")?.value, "no more than there are").toBe("3");
  expect(host.querySelector("form#add .btn")?.textContent).toBe("Add to cart, €57.00");
});

test("what was marked before the scripts came is what is chosen", async () => {
  host.innerHTML = renderToString(pageOf());
  const early = radio("Clay");
  if (early) early.checked = true;
  await act(async () => {
    root = hydrateRoot(host, pageOf());
  });
  expect(host.querySelector("legend")?.textContent).toBe("Colour Clay");
  expect(host.querySelector<HTMLInputElement>("input[name=variant_id]")?.value).toBe("C40");
});
