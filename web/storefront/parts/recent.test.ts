// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { forgetRecent, MOST_RECENT, recentIds, remember } from "./recent-ids.ts";

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
beforeEach(() => localStorage.clear());

test("the last that was looked at comes first, each once, and no more than are remembered", () => {
  for (let n = 1; n <= 15; n += 1) remember(id(n));
  remember(id(10));
  expect(recentIds()).toHaveLength(MOST_RECENT);
  expect(recentIds().slice(0, 3)).toEqual([id(10), id(15), id(14)]);
  forgetRecent();
  expect(recentIds()).toEqual([]);
});

test.each(["nonsense", "{}", '["../admin", 3, null]'])("what else stands there is nothing: %s", (text) => {
  localStorage.setItem("souk-recent", text);
  expect(recentIds()).toEqual([]);
});

test("a browser that keeps nothing has no list and no fault", () => {
  vi.stubGlobal("localStorage", undefined);
  remember(id(1));
  forgetRecent();
  expect(recentIds()).toEqual([]);
  vi.unstubAllGlobals();
});
