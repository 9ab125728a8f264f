// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeAll, expect, test, vi } from "vitest";
import { BOSS, show, testShop } from "../testing.tsx";
import { Palette } from "./palette.tsx";

const shop = testShop();
const SLOW_MS = 120;
const none = () => HttpResponse.json({ count: 0, results: [] });
const customer = (name: string) => ({
  id: name,
  email: `${name}@souk.example`,
  first_name: name,
  last_name: "",
  order_count: 2,
});

beforeAll(() => {
  // What the palette's list asks of a browser and happy-dom does not have.
  Element.prototype.scrollIntoView = vi.fn();
});

test("results appear as one types, and a late answer to older words never takes their place", async () => {
  shop.use(
    http.get("*/api/orders/orders/", none),
    http.get("*/api/products/", none),
    http.get("*/api/customers/", async ({ request }) => {
      const asked = new URL(request.url).searchParams.get("search") ?? "";
      if (asked === "il") await delay(SLOW_MS);
      return HttpResponse.json({ count: 1, results: [customer(asked)] });
    }),
  );
  const { path } = show(<Palette open close={() => {}} />);
  const field = await screen.findByRole("combobox");
  await userEvent.type(field, "il");
  await userEvent.type(field, "se");
  await screen.findByText("ilse");
  await delay(SLOW_MS * 2);
  expect(screen.queryByText("il")).toBeNull();
  await waitFor(() => expect(screen.getByRole("option", { name: /ilse/ }).getAttribute("aria-selected")).toBe("true"));
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(path()).toBe("/customers/ilse"));
});

test("what one may not see is not asked for, and what is not found is said", async () => {
  shop.use(http.get("*/api/orders/orders/", none));
  show(<Palette open close={() => {}} />, "/", { ...BOSS, roles: ["staff"], permissions: ["orders.view"] });
  await userEvent.type(await screen.findByRole("combobox"), "xyzzy");
  await screen.findByText(/Nothing found/);
});
