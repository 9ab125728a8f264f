import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import type { Order } from "./provider.ts";

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** The provider over a shop that answers by `answer`. */
async function over(answer: (request: Request) => Response | Promise<Response>) {
  vi.resetModules();
  vi.stubGlobal("location", { origin: "http://shop.test" });
  const asked: Request[] = [];
  vi.stubGlobal("fetch", (input: Request | string, init?: RequestInit) => {
    const request = typeof input === "string" ? new Request(new URL(input, "http://shop.test"), init) : input;
    asked.push(request);
    return Promise.resolve(answer(request));
  });
  return { ...(await import("./provider.ts")), asked };
}

afterEach(() => vi.unstubAllGlobals());

test("staff see and set what the default channel has, whatever currency their browser shops in", async () => {
  const { orders, asked } = await over(() => json({ count: 0, results: [] }));
  await orders.list({ page: 1, page_size: 24 });
  expect(asked.map((request) => request.headers.get("x-channel"))).toEqual(["default"]);
});

test("a session that ended is renewed once, however many requests find out, and each is sent again", async () => {
  let isRenewed = false;
  const { orders, asked } = await over((request) => {
    if (request.url.endsWith("/token-refresh/")) {
      isRenewed = true;
      return json({});
    }
    return isRenewed ? json({ count: 0, results: [] }) : json({ code: "not_authenticated" }, 401);
  });
  const lists = await Promise.all([orders.list({ page: 1 }), orders.list({ page: 2 })]);
  expect(lists.map((list) => list.count)).toEqual([0, 0]);
  expect(asked.filter((request) => request.url.endsWith("/token-refresh/"))).toHaveLength(1);
});

test("a write names the version that was read", async () => {
  const { orders, asked } = await over(() => json({}));
  await orders.cancel({ id: "o1", version: 7 } as Order, "Wrong address.");
  expect(asked[0]?.headers.get("if-match")).toBe('"v7"');
  expect(await asked[0]?.json()).toEqual({ reason: "Wrong address." });
});

test("a late answer never takes the place of a newer one, and is given up", async () => {
  const waiting = new Map<string, (answer: Response) => void>();
  const { orders, asked } = await over(
    (request) => new Promise((resolve) => waiting.set(new URL(request.url).searchParams.get("search") ?? "", resolve)),
  );
  const options = (search: string) => ({
    queryKey: ["orders", search],
    queryFn: ({ signal }: { signal: AbortSignal }) => orders.list({ search }, signal),
  });
  const observer = new QueryObserver(new QueryClient(), options("mu"));
  const stop = observer.subscribe(() => {});
  await vi.waitFor(() => expect(waiting.has("mu")).toBe(true));
  observer.setOptions(options("mug"));
  await vi.waitFor(() => expect(waiting.has("mug")).toBe(true));
  waiting.get("mug")?.(json({ count: 1, results: [] }));
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.count).toBe(1));
  waiting.get("mu")?.(json({ count: 99, results: [] }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(observer.getCurrentResult().data?.count).toBe(1);
  expect(asked[0]?.signal.aborted).toBe(true);
  stop();
});
