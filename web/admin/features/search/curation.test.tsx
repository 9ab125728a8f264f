// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import type { PreviewInput } from "../../data/curations.ts";
import { BOSS, problem, show, testShop } from "../../testing.tsx";
import { Component } from "./curation.tsx";
import { Component as List } from "./curations.tsx";

const shop = testShop();
const NAMES: Record<string, string> = { p1: "Mug", p2: "Steel mug", p3: "Mug rack" };
const WORD = { terms: ["mug", "cup"], weight: 1, adds: 2.5, fields: [{ field: "title", count: 2 }] };

const result = (id: string, pinned = false, lift = 1) => ({
  id,
  slug: id,
  title: NAMES[id],
  price: { amount: 1000, currency: "EUR" },
  pinned,
  score: pinned ? 1e30 : 1.23456,
  words: [WORD],
  fit: 2.5,
  share: 1,
  end: 1.1,
  same: 1,
  sku: 0,
  stock: 0.85,
  popularity: 1.0417,
  lift,
});

const CURATION = {
  id: "c1",
  query: "cups",
  matching: "whole",
  pinned: ["p1", "p2"],
  boosted: [{ by: "brand", name: "Nour" }],
  buried: [],
  redirect: null,
  starts_at: null,
  ends_at: null,
  active: true,
  names: NAMES,
  created_at: "2026-11-26T10:00:00Z",
  version: 1,
};

/** A shop that tries drafts: what is pinned stands first, the rest behind. Notes what was tried and sent. */
function trying() {
  const tried: PreviewInput[] = [];
  const sent: Record<string, unknown>[] = [];
  shop.use(
    http.post("*/api/search/curations/preview/", async ({ request }) => {
      const input = (await request.json()) as PreviewInput;
      tried.push(input);
      if (input.curation?.pinned.includes("p3")) {
        const errors = { "curation.pinned[0]": ["No such product."] };
        return new HttpResponse(problem({ errors }), { status: 422 });
      }
      const pins = input.curation?.pinned ?? [];
      const rest = ["p1", "p2", "p3"].filter((id) => !pins.includes(id));
      const results = [...pins.map((id) => result(id, true)), ...rest.map((id) => result(id))];
      const plain = ["p1", "p2", "p3"].map((id) => result(id));
      return HttpResponse.json({ count: 3, redirect: input.curation?.redirect ?? null, results, plain });
    }),
    http.get("*/api/search/curations/", () => HttpResponse.json({ count: 1, results: [CURATION] })),
    http.post("*/api/search/curations/", async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      sent.push(body);
      await delay(1);
      return HttpResponse.json({ ...CURATION, ...body, id: "c2" }, { status: 201 });
    }),
    http.delete("*/api/search/curations/:id/", () => new HttpResponse(null, { status: 204 })),
  );
  return { tried, sent };
}

/** The new search's editor; the route's `:id` is not there in a test, so it stands at the address of one that is new. */
function edit(query: string) {
  shop.use(
    http.get("*/api/search/curations//", () => HttpResponse.json({ ...CURATION, query, pinned: [], boosted: [] })),
  );
  return show(<Component />, `/?query=${query}`);
}

const results = () => within(screen.getByRole("list", { name: "Results" })).getAllByRole("link");

test("a result is pinned, tried a moment later, and said why it stands there", async () => {
  const { tried } = trying();
  edit("mug");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Pin at 1: Steel mug" }, { timeout: 3000 }));
  await waitFor(() => expect(results()[0]?.textContent).toMatch(/^Steel mug/), { timeout: 3000 });
  expect(tried.at(-1)).toMatchObject({ query: "mug", replaces: "c1", curation: { pinned: ["p2"] } });
  expect(screen.getByText("Down by 1")).toBeTruthy();
  const why = screen.getAllByText("Why here?")[1]?.closest("details") as HTMLElement;
  const told = (why.textContent ?? "").replace(/\s+/g, " ");
  expect(told).toContain("title (2 times)2.5");
  expect(told).toContain("Near the end of the title× 1.1");
  expect(told).toContain("In stock× 0.85");
  expect(told).toContain("Sold of late× 1.04");
  expect(told).toContain("Score1.23");
  await user.click(screen.getByRole("button", { name: "Unpin: Steel mug" }));
  await waitFor(() => expect(results()[0]?.textContent).toMatch(/^Mug/), { timeout: 3000 });
});

test("what is wrong with a draft stands at its field, and the last results stay", async () => {
  trying();
  edit("mug");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Pin at 1: Mug rack" }, { timeout: 3000 }));
  const fault = await screen.findByText("No such product.", {}, { timeout: 3000 });
  expect(fault.closest("li")?.textContent).toContain("Mug rack");
  expect(results()).toHaveLength(3);
});

test("products up and down are turned from their results", async () => {
  const { tried } = trying();
  edit("mug");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Up: Mug rack" }, { timeout: 3000 }));
  expect(screen.getByRole("button", { name: "Up: Mug rack" }).getAttribute("aria-pressed")).toBe("true");
  await waitFor(() => expect(tried.at(-1)?.curation?.boosted).toEqual([{ by: "product", id: "p3" }]), {
    timeout: 3000,
  });
});

test("who was slower reads in words what a colleague arranged meanwhile, and may keep their own", async () => {
  trying();
  const versions: (string | null)[] = [];
  shop.use(
    http.put("*/api/search/curations/c1/", async ({ request }) => {
      const yours = (await request.json()) as { pinned: string[] };
      versions.push(request.headers.get("if-match"));
      if (versions.length > 1) return HttpResponse.json({ ...CURATION, ...yours, version: 3 });
      const current = { ...CURATION, query: "mug", boosted: [], pinned: ["p1", "p2"], version: 2 };
      const changes = { pinned: { yours: yours.pinned, theirs: current.pinned } };
      const stale = { code: "stale_version", status: 409, current, changes };
      return new HttpResponse(problem(stale), {
        status: 409,
        headers: { "content-type": "application/problem+json" },
      });
    }),
  );
  edit("mug");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Pin at 1: Steel mug" }, { timeout: 3000 }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  const notice = await screen.findByText("Stand first, in this order", { selector: ".vs span" });
  expect(notice.closest(".vs")?.textContent).toMatch(/Mug, Steel mug.*Steel mug$/);
  await user.click(screen.getByRole("button", { name: /keep/i }));
  await waitFor(() => expect(versions).toEqual(['"v1"', '"v2"']));
});

test("a list says what each does, and what is removed comes back", async () => {
  const { sent } = trying();
  show(<List />);
  const user = userEvent.setup();
  expect(await screen.findByText("2 first, 1 up")).toBeTruthy();
  expect(screen.getByText("At work now")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Delete what is arranged for cups" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    query: "cups",
    matching: "whole",
    pinned: ["p1", "p2"],
    boosted: [{ by: "brand", name: "Nour" }],
    buried: [],
    redirect: null,
    starts_at: null,
    ends_at: null,
  });
});

test("who may only look arranges nothing", async () => {
  trying();
  show(<List />, "/", { ...BOSS, roles: ["staff"], permissions: ["products.view"] });
  await screen.findByText("2 first, 1 up");
  expect(screen.queryByRole("link", { name: "Arrange a search" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Remove what/ })).toBeNull();
});
