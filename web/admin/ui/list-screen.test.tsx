// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { afterEach, expect, test, vi } from "vitest";
import { type Product, type ProductQuery, products } from "../data/provider.ts";
import { problem, show, testShop } from "../testing.tsx";
import { ListScreen } from "./list-screen.tsx";
import type { ListConfig } from "./list-types.ts";

const shop = testShop();
const AT = "*/api/products/";
const COUNT = 60;
const titled = (title: string) => ({ id: title, title });

const config: ListConfig<Product> = {
  name: "things",
  title: "Things",
  searchHint: "Title",
  columns: [
    { id: "title", label: "Title", cell: ({ title }) => title, text: ({ title }) => title, sort: { up: "title" } },
  ],
  filters: [{ name: "status", label: "Status", options: [{ value: "draft", label: "Draft" }] }],
  views: [],
  fetch: ({ search, page, size, sort, filters }, signal) => {
    const query = { search: search || undefined, page, page_size: size, ordering: sort || undefined, ...filters };
    return products.list(query as ProductQuery, signal);
  },
  rowName: ({ title }) => title,
  bulk: (selection) => <span>{[...selection.keys()].join(" and ")}</span>,
};

/** A shop with sixty things, that notes what it is asked for. */
function sixty() {
  const asked: URLSearchParams[] = [];
  const answer = ({ request }: { request: Request }) => {
    const query = new URL(request.url).searchParams;
    asked.push(query);
    const [page, size] = [Number(query.get("page")), Number(query.get("page_size"))];
    const from = (page - 1) * size;
    const results = Array.from({ length: Math.min(size, COUNT - from) }, (_, index) => titled(`Thing ${from + index}`));
    return HttpResponse.json({ count: COUNT, results, next: from + size < COUNT ? "more" : null });
  };
  shop.use(http.get(AT, answer));
  return asked;
}

afterEach(() => vi.restoreAllMocks());

test("filters, order and search stand in the address, and what the address says is asked for", async () => {
  const asked = sixty();
  const { search } = show(<ListScreen config={config} />, "/?status=draft&page=2");
  await screen.findByText("Thing 24");
  expect(asked.at(-1)?.toString()).toBe("page=2&page_size=24&status=draft");
  await userEvent.click(screen.getByRole("button", { name: "Title" }));
  expect(search()).toBe("?status=draft&sort=title");
  await userEvent.click(screen.getByRole("button", { name: "Remove filter Status: Draft" }));
  expect(search()).toBe("?sort=title");
  await userEvent.type(screen.getByRole("searchbox"), "cup{Enter}");
  expect(search()).toBe("?q=cup&sort=title");
  await waitFor(() => expect(asked.at(-1)?.toString()).toBe("search=cup&page=1&page_size=24&ordering=title"));
});

test("a filter is chosen by keyboard, and one that does not exist is left out and named", async () => {
  const asked = sixty();
  const { search } = show(<ListScreen config={config} />, "/?colour=red&status=lost");
  await screen.findByText("Thing 0");
  expect(asked.at(-1)?.has("colour")).toBe(false);
  expect(screen.getByText(/colour, status/)).toBeTruthy();
  screen.getByRole("button", { name: "Status" }).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Draft" }));
  expect(search()).toBe("?status=draft");
});

test("what is selected stays so on other pages, and all of all pages can be", async () => {
  sixty();
  show(<ListScreen config={config} />);
  const bulk = () => within(screen.getByRole("region", { name: "Selected rows" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select Thing 1" }));
  await userEvent.click(screen.getByRole("link", { name: "Next page" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select Thing 30" }));
  expect(bulk().getByText("Thing 1 and Thing 30")).toBeTruthy();
  await userEvent.click(screen.getByRole("link", { name: "Page before" }));
  const first = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Select Thing 1" });
  expect(first.checked).toBe(true);
  await userEvent.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  await userEvent.click(screen.getByRole("button", { name: "Select all 60" }));
  await bulk().findByText("60");
  await userEvent.click(bulk().getByRole("button", { name: "Clear selection" }));
  expect(screen.queryByRole("region", { name: "Selected rows" })).toBe(null);
});

test("an answer that comes late never takes the place of a newer one", async () => {
  const answered: string[] = [];
  shop.use(
    http.get(AT, async ({ request }) => {
      const words = new URL(request.url).searchParams.get("search") ?? "everything";
      await delay(words === "slow" ? 300 : 10);
      answered.push(words);
      return HttpResponse.json({ count: 1, results: [titled(`Found ${words}`)] });
    }),
  );
  show(<ListScreen config={config} />);
  await screen.findByText("Found everything");
  const field = screen.getByRole("searchbox");
  await userEvent.type(field, "slow{Enter}");
  await userEvent.clear(field);
  await userEvent.type(field, "new{Enter}");
  await screen.findByText("Found new");
  await waitFor(() => expect(answered).toContain("slow"));
  await delay(50);
  expect(screen.getByText("Found new")).toBeTruthy();
  expect(screen.queryByText("Found slow")).toBe(null);
});

test("a list that cannot be read says why and is asked for again; an empty one says so", async () => {
  shop.use(http.get(AT, () => new HttpResponse(problem({ detail: "The shop is busy." }), { status: 503 })));
  show(<ListScreen config={config} />, "/?q=cup");
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe("The shop is busy."));
  expect(screen.queryByRole("table")).toBe(null);
  shop.use(http.get(AT, () => HttpResponse.json({ count: 0, results: [] })));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("heading", { name: "Nothing matches" });
  sixty();
  await userEvent.click(screen.getByRole("button", { name: "Without “cup”" }));
  await screen.findByText("Thing 0");
});

test("the export has the rows of all pages", async () => {
  sixty();
  const files: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => `blob:${files.push(file as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  show(<ListScreen config={config} />);
  await userEvent.click(await screen.findByRole("button", { name: "Export" }));
  await waitFor(() => expect(files).toHaveLength(1));
  const lines = (await files[0]?.text())?.trim().split("\r\n") ?? [];
  expect([lines.length, lines.at(-1)]).toEqual([COUNT + 1, '"Thing 59"']);
});
