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
