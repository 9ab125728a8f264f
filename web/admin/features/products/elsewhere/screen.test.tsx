// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import type { Channel, ListedVariant, ProductRecord } from "../../../data/provider.ts";
import { BOSS, problem, show, testShop } from "../../../testing.tsx";
import { OtherChannels } from "./card.tsx";
import { Prices } from "./screen.tsx";

const shop = testShop();
const channel = (slug: string, currency: string): Channel => ({
  id: slug,
  slug,
  currency,
  locale: "en",
  locales: ["en"],
  countries: [],
  prices_include_tax: true,
  tax_rounding: "line",
  version: 1,
});
const EURO = channel("default", "EUR");
const JAPAN = channel("jp", "JPY");
const variant = (id: string, title: string, yen: number | null): ListedVariant => ({
  id,
  product_id: "p",
  product_title: "Bowl",
  sku: `BOWL-${id}`,
  title,
  options: { Colour: title },
  price: yen === null ? null : { amount: yen, currency: "JPY" },
  compare_at_price: null,
  barcode: "",
  weight_grams: null,
  active: true,
  image: "",
  version: 4,
});
const SEA = variant("a", "Sea", 1650);
const SAND = variant("b", "Sand", null);
const product = {
  id: "p",
  title: "Bowl",
  status: "active",
  variants: [SEA, SAND].map((each) => ({ ...each, price: { amount: 1190, currency: "EUR" } })),
} as unknown as ProductRecord;

/** The form, in a channel where `planned` are to hold for a while. */
function showForm(planned: object[] = [], user = BOSS) {
  shop.use(
    http.get("*/api/prices/", ({ request }) => {
      expect(request.headers.get("x-channel")).toBe("jp");
      return HttpResponse.json({ count: planned.length, results: planned });
    }),
  );
  show(<Prices product={product} channel={JAPAN} variants={[SEA, SAND]} />, "/", user);
}
const cell = (name: string) => screen.getByLabelText(name);

/** Notes what is written, and answers it with `answer`. */
function written(answer: () => Response) {
  const sent: unknown[] = [];
  shop.use(
    http.patch("*/api/variants/", async ({ request }) => {
      sent.push([request.headers.get("x-channel"), await request.json()]);
      return answer();
    }),
  );
  return sent;
}
const done = () => new HttpResponse(JSON.stringify({ results: [] }));
const refused = (errors: object, status = 422, code = "invalid") =>
  new HttpResponse(problem({ code, errors }), { status });

test("what was typed is written to the channel, in its currency, with the version that was read", async () => {
  const sent = written(done);
  showForm();
  await userEvent.type(cell("Price, Sand"), "1800");
  await userEvent.type(cell("Compare at, Sand"), "2000");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const yen = (amount: number) => ({ amount, currency: "JPY" });
  const change = { id: "b", version: 4, price: yen(1800), compare_at_price: yen(2000) };
  await waitFor(() => expect(sent).toEqual([["jp", { variants: [change] }]]));
});

test("what has no price is said not to be sold there, beside what it costs here", () => {
  showForm();
  const [, sea, sand] = screen.getAllByRole("row");
  expect(sea?.textContent).not.toContain("Not sold there");
  expect(sand?.textContent).toContain("Not sold there");
  expect(sand?.textContent).toContain("€11.90");
  expect(cell("Price, Sand")).toHaveProperty("value", "");
});

test("cents are refused where the currency has none, before anything is sent", async () => {
  showForm();
  await userEvent.type(cell("Price, Sand"), "18.50");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toBe("A price such as 2400, not below 0.");
  expect(cell("Price, Sand").getAttribute("aria-invalid")).toBe("true");
});

test("what the shop refuses is told at its cell", async () => {
  written(() => refused({ "variants[0].compare_at_price.amount": ["Too dear."] }));
  showForm();
  await userEvent.type(cell("Compare at, Sea"), "999999999999");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Too dear.");
  expect(cell("Compare at, Sea").getAttribute("aria-invalid")).toBe("true");
  expect(cell("Compare at, Sea")).toHaveProperty("value", "999999999999");
});

test("a variant that somebody else changed meanwhile is marked, and what was typed stays", async () => {
  written(() => refused({ "variants[0].version": ["It has changed."] }, 409, "stale_version"));
  showForm();
  await userEvent.clear(cell("Price, Sea"));
  await userEvent.type(cell("Price, Sea"), "1700");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).closest("th")?.textContent).toContain("It has changed.");
  expect(cell("Price, Sea")).toHaveProperty("value", "1700");
});

test("prices are seen and not changed by who may not change products", () => {
  showForm([], { ...BOSS, roles: ["staff"], permissions: ["products.view"] });
  expect(cell("Price, Sea").closest("fieldset")).toHaveProperty("disabled", true);
});

test("scheduled prices are those of the channel, and planned in its currency", async () => {
  const planned = {
    id: "s",
    variant_id: "a",
    price: { amount: 1500, currency: "JPY" },
    starts_at: "2026-11-27T10:00:00Z",
  };
  showForm([planned]);
  await screen.findByText("¥1,500");
  await userEvent.click(screen.getByRole("button", { name: "Schedule a price" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Price"), "15.00");
  await userEvent.click(dialog.getByRole("button", { name: "Schedule a price" }));
  expect(await dialog.findByText("A price such as 2400, not below 0.")).toBeTruthy();
});

test("a product says what it costs in each other channel, and nothing where there is none", async () => {
  const channels = (results: Channel[]) =>
    http.get("*/api/channels/", () => HttpResponse.json({ count: results.length, results }));
  shop.use(
    channels([EURO, JAPAN]),
    http.get("*/api/variants/", ({ request }) => {
      expect(request.headers.get("x-channel")).toBe("jp");
      return HttpResponse.json({ results: [SEA, SAND] });
    }),
  );
  show(<OtherChannels product={product} />);
  const link = await screen.findByRole("link", { name: "jp, JPY" });
  expect(link.getAttribute("href")).toBe("/products/p/prices/jp");
  expect(link.closest("li")?.textContent).toContain("1 variant not sold there");
  expect(link.closest("li")?.textContent).toContain("¥1,650");
});

test("a shop with a single channel shows nothing of others", async () => {
  let asked = 0;
  shop.use(
    http.get("*/api/channels/", () => {
      asked += 1;
      return HttpResponse.json({ count: 1, results: [EURO] });
    }),
  );
  show(<OtherChannels product={product} />);
  await waitFor(() => expect(asked).toBe(1));
  expect(screen.queryByText("Prices in other channels")).toBeNull();
});
