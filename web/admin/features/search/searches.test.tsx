// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { BOSS, problem, show, testShop } from "../../testing.tsx";
import { Component } from "./searches.tsx";

const shop = testShop();

const query = (id: string, more: object = {}) => ({
  id,
  searches: 8,
  empty: 0,
  clicked: 2,
  clicks: 3,
  mean_place_tenths: 35,
  orders: 1,
  units: 2,
  sales: [{ amount: 3000, currency: "EUR" }],
  found: 12,
  last_at: "2026-11-26T00:00:00Z",
  ...more,
});
const LAPTOP = query("laptop");
const NETBOOK = query("netbook", {
  empty: 8,
  clicked: 0,
  clicks: 0,
  mean_place_tenths: null,
  orders: 0,
  sales: [],
  found: 0,
});
const sums = { searches: 16, empty: 8, clicked: 2, orders: 1 };
const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T00:00:00Z`;

/** A shop where some searched; notes what it is asked for. `netbook` finds something once it has a synonym. */
function searched() {
  const asked: string[] = [];
  const rules = new Map<string, unknown>();
  shop.use(
    http.get("*/api/search/statistics/", ({ request }) => {
      const days = Number(new URL(request.url).searchParams.get("days"));
      const each = Array.from({ length: days }, (_, index) => ({ ...sums, at: at((index % 28) + 1) }));
      return HttpResponse.json({ total: sums, p95_microseconds: 5000, days: each.slice(0, 7) });
    }),
    http.get("*/api/search/queries/", ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      const netbook = { ...NETBOOK, found: rules.size > 0 ? 12 : 0 };
      const results = searchParams.get("nothing") === "true" ? [netbook] : [LAPTOP, netbook];
      return HttpResponse.json({ count: results.length, results });
    }),
    http.get("*/api/search/", ({ request }) => {
      const { searchParams } = new URL(request.url);
      const text = searchParams.get("q") ?? "";
      asked.push(`tried ${searchParams}`);
      const isTypo = text === "lapptop";
      return HttpResponse.json({
        count: 12,
        results: [],
        facets: {},
        query: { text, corrected: isTypo ? "laptop" : null },
      });
    }),
    http.post("*/api/search/rules/", async ({ request }) => {
      const body = (await request.json()) as { terms: string[] };
      if (body.terms[1] === "netbook") {
        return new HttpResponse(problem({ errors: { "terms[1]": ["It is there twice."] } }), { status: 422 });
      }
      rules.set("r1", body);
      return HttpResponse.json({ id: "r1", created_at: at(1), ...body }, { status: 201 });
    }),
    http.delete("*/api/search/rules/:id/", ({ params }) => {
      rules.delete(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return { asked, rules };
}

const row = async (name: string) => (await screen.findByRole("link", { name: new RegExp(`^${name} `) })).closest("tr");

test("figures are shares of all searches, of a query and of the days that were chosen", async () => {
  const { asked } = searched();
  const { search } = show(<Component />, "/?q=top");
  const figures = await screen.findByRole("region", { name: "The last 30 days" });
  for (const part of [/Found nothing50\s%8 searches/, /Opened12\.5\s%/, /order6\.3\s%1 order/, /Answered within5 ms/]) {
    expect(figures.textContent).toMatch(part);
  }
  const laptop = await row("laptop");
  expect(laptop?.textContent).toMatch(/25\s% .*3\.5.*1 \(12\.5\s%\)1 order€30\.00/);
  expect(
    within(laptop as HTMLElement)
      .getByRole("link", { name: /^laptop/ })
      .getAttribute("href"),
  ).toBe("/search/?q=laptop&page=1");
  expect(screen.getByRole("link", { name: "Arrange results of laptop" }).getAttribute("href")).toBe(
    "/curations/new?query=laptop",
  );
  await userEvent.click(screen.getByRole("button", { name: "7 days" }));
  await screen.findByRole("region", { name: "The last 7 days" });
  expect(search()).toBe("?q=top&days=7");
  await waitFor(() => expect(asked.filter((each) => !each.includes("page_size=1&")).at(-1)).toContain("search=top"));
  expect(asked.some((each) => each.includes("search=top") && each.includes("days=7"))).toBe(true);
});

test("the view of what found nothing has its own count, keeps the days, and offers synonyms", async () => {
  const { asked } = searched();
  const { search } = show(<Component />, "/?days=90");
  await row("laptop");
  const view = await screen.findByRole("button", { name: "Found nothing 1" });
  expect(screen.getByRole("button", { name: "All 2" }).getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(view);
  expect(search()).toBe("?days=90&nothing=true");
  await waitFor(() => expect(screen.queryByText("laptop")).toBe(null));
  expect(asked.at(-1)).toBe("ordering=-searches&nothing=true&page=1&page_size=24&days=90");
  expect(screen.getAllByRole("button", { name: /^Make a synonym/ })).toHaveLength(1);
  expect(screen.queryByText(/filters that do not exist/)).toBe(null);
});

test("a synonym is tried, saved, followed by the list, and taken back", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const type = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const { asked, rules } = searched();
  show(<Component />);
  await type.click(await screen.findByRole("button", { name: "Make a synonym of netbook" }));
  const dialog = within(screen.getByRole("dialog", { name: "Make a synonym" }));
  expect(dialog.getByLabelText<HTMLInputElement>("What shoppers type").value).toBe("netbook");
  const same = dialog.getByLabelText("Means the same as");
  await type.type(same, "lapptop");
  await dialog.findByText("No product has “lapptop”. Did you mean “laptop”?");
  await type.clear(same);
  await type.type(same, "laptop");
  await dialog.findByText("“laptop” finds 12 products");
  expect(asked.at(-1)).toBe("tried q=laptop&page=1&page_size=1");
  await type.click(dialog.getByRole("button", { name: "Save" }));
  await screen.findByText("“netbook” now means the same as “laptop”");
  expect(rules.get("r1")).toEqual({ kind: "synonyms", terms: ["netbook", "laptop"] });
  await waitFor(() => expect(screen.queryByRole("button", { name: "Make a synonym of netbook" })).toBe(null));
  await type.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByRole("button", { name: "Make a synonym of netbook" });
  expect(rules.size).toBe(0);
  vi.useRealTimers();
});

test("what is wrong with a term stands at its field", async () => {
  const { rules } = searched();
  show(<Component />);
  await userEvent.click(await screen.findByRole("button", { name: "Make a synonym of netbook" }));
  await userEvent.type(screen.getByLabelText("Means the same as"), "netbook");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("It is there twice.");
  expect(screen.getByLabelText("Means the same as").getAttribute("aria-invalid")).toBe("true");
  expect(rules.size).toBe(0);
});

test("who may see products and not change them teaches nothing", async () => {
  searched();
  show(<Component />, "/", { ...BOSS, roles: ["staff"], permissions: ["products.view"] });
  await row("netbook");
  expect(screen.queryByRole("button", { name: /^Make a synonym/ })).toBe(null);
});

test("a shop where nobody searched says so", async () => {
  const nothing = { searches: 0, empty: 0, clicked: 0, orders: 0 };
  shop.use(
    http.get("*/api/search/statistics/", () =>
      HttpResponse.json({ total: nothing, p95_microseconds: null, days: [{ ...nothing, at: at(1) }] }),
    ),
    http.get("*/api/search/queries/", () => HttpResponse.json({ count: 0, results: [] })),
  );
  show(<Component />, "/?days=7");
  await screen.findByText("Nobody searched in the last 7 days.");
  expect(screen.getByRole("region", { name: "The last 7 days" }).textContent).toMatch(/Answered within–/);
  expect(screen.queryByRole("img")).toBe(null);
  await screen.findByRole("heading", { name: "Nothing here yet" });
});
