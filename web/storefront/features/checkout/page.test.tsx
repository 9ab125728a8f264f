// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { I18nContext, i18nOf } from "../../../shared/i18n.ts";
import type { PageOf, Quote } from "../../../shared/types.ts";
import { cart, eur, methods, quote, shop } from "../../fixtures.ts";
import { CheckoutPage } from "./page.tsx";

type Data = PageOf<"checkout">["data"];
const noon = { ...methods[0], id: "noon", name: "Before noon", price: eur(990) } as Quote["shipping_methods"][number];
const base: Data = {
  cart,
  quote: { ...quote, shipping_methods: [...quote.shipping_methods, noon] },
  countries: [
    { code: "BE", name: "Belgium" },
    { code: "DE", name: "Germany" },
  ],
  values: { country: "BE" },
  errors: {},
  problem: null,
  unpaid: [],
};
/** A quote of `total` cents for `method`. */
const quoted = (method: string, total: number): Quote => ({
  ...base.quote,
  shipping_method_id: method,
  total: eur(total),
});

let root: Root;
let page: HTMLElement;
/** Answers that the shop still owes, oldest first. */
let owed: ((quote: Quote) => void)[];

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  owed = [];
  vi.stubGlobal("fetch", () => new Promise((answer) => owed.push((body) => answer(Response.json(body)))));
  vi.spyOn(navigator, "sendBeacon").mockReturnValue(true);
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

const show = (data: Partial<Data> = {}) =>
  act(() =>
    root.render(
      <I18nContext value={i18nOf("en")}>
        <CheckoutPage
          input={{
            page: "checkout",
            url: "/checkout/",
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
            data: { ...base, ...data },
          }}
        />
      </I18nContext>,
    ),
  );
const find = <E extends HTMLElement>(selector: string) => page.querySelector<E>(selector) as E;
const way = (id: string) => find<HTMLInputElement>(`[name=shipping_method_id][value=${id}]`);
const choose = (id: string) => act(async () => way(id).click());
const answer = (n: number, with_: Quote) => act(async () => owed[n]?.(with_));
const said = () => find("main .vh[role=status]").textContent;
const button = () => find("main form > button").textContent;

test("an answer to an earlier choice does not undo a later one", async () => {
  show();
  await choose("noon");
  await choose("m");
  expect(way("m").checked).toBe(true);
  await answer(1, quoted("m", 5290));
  await answer(0, quoted("noon", 5790));
  expect(way("m").checked).toBe(true);
  expect(button()).toBe("Pay €52.90");
});

test("another total is told to a screen reader, also when it is the first one again", async () => {
  show();
  expect(said()).toBe("");
  await choose("noon");
  expect([way("noon").checked, said()]).toEqual([true, ""]);
  await answer(0, quoted("noon", 5790));
  expect(said()).toBe("The total is €57.90 now.");
  await choose("m");
  await answer(1, quoted("m", 5290));
  expect(said()).toBe("The total is €52.90 now.");
});

test("what few addresses need is folded until it is used or wrong", () => {
  show();
  const shown = [...page.querySelectorAll("main form :is(input:not([type=hidden], [type=radio]), select)")]
    .filter((field) => !field.closest("details:not([open])"))
    .map((field) => field.getAttribute("name"));
  expect(shown).toEqual(["email", "first_name", "last_name", "line1", "postal_code", "city", "country"]);
  for (const data of [{ values: { company: "Nour" } }, { errors: { phone: ["Too long."] } }]) {
    act(() => root.unmount());
    root = createRoot(page);
    show(data);
    expect(find<HTMLDetailsElement>("details.fold").open).toBe(true);
  }
});

test("what is wrong with the country is read with it", () => {
  show({ errors: { country: ["We do not deliver there."] } });
  const country = find("#f-country");
  expect(country.getAttribute("aria-invalid")).toBe("true");
  expect(find(`#${country.getAttribute("aria-describedby")}`).textContent).toBe("We do not deliver there.");
});

const known = {
  email: "ada@shop.example",
  first_name: "Ada",
  last_name: "Lovelace",
  line1: "Rue Neuve 1",
  postal_code: "1000",
  city: "Brussels",
  country: "BE",
};
const steps = () => [...page.querySelectorAll<HTMLDetailsElement>("details.co-step")];

test("what is known already is folded to a line, what is wrong with it opens it", () => {
  show({ values: known });
  expect(steps().map((step) => step.open)).toEqual([false, false]);
  expect(steps().map((step) => step.querySelector(".said")?.textContent)).toEqual([
    "ada@shop.example",
    "Ada Lovelace, Rue Neuve 1, 1000 Brussels, Belgium",
  ]);
  act(() => root.unmount());
  root = createRoot(page);
  show({ values: known, errors: { postal_code: ["Belgian postcodes have four digits."] } });
  expect(steps().map((step) => step.open)).toEqual([false, true]);
});

test("going on to a choice folds the steps that are finished, and no other", async () => {
  show();
  const fill = (name: string, value: string) => {
    find<HTMLInputElement>(`#f-${name}`).value = value;
  };
  fill("email", known.email);
  await act(async () => way("noon").focus());
  expect(steps().map((step) => step.open)).toEqual([false, true]);
  for (const [name, value] of Object.entries(known)) fill(name, value);
  await act(async () => way("m").focus());
  expect(steps().map((step) => step.open)).toEqual([false, false]);
});

test("a field that the browser finds wrong is opened before the browser goes to it", async () => {
  show({ values: known });
  const email = find<HTMLInputElement>("#f-email");
  email.value = "";
  await act(async () => email.dispatchEvent(new Event("invalid", { cancelable: true })));
  expect(steps().map((step) => step.open)).toEqual([true, false]);
});

test("a seller's goods are sent in a way of their own, and what it costs is asked for at once", async () => {
  const bodies: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    bodies.push(await request.clone().text());
    return Response.json(quoted("m", 6280));
  });
  const seller = (id: string, name: string) => ({
    seller_id: id,
    name,
    shipping_methods: methods,
    shipping_method_id: null,
  });
  show({ quote: { ...base.quote, sellers: [seller("s1", "Souk"), seller("s2", "Nour")] } });
  const own = find<HTMLSelectElement>("#method_of_s2");
  expect(own.labels?.[0]?.textContent).toBe("Goods of Nour");
  await act(async () => {
    own.value = "m";
    own.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(bodies.map((body) => JSON.parse(body))).toEqual([
    { country: "BE", shipping_method_id: "m", shipping_methods: [{ seller_id: "s2", method_id: "m" }] },
  ]);
  expect(button()).toBe("Pay €62.80");
});
