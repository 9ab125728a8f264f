// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { BOSS, show, testShop } from "../../testing.tsx";
import { utcDay } from "./sales.ts";
import { Component } from "./screen.tsx";

const shop = testShop();
const DAY_MS = 86_400_000;
const soldOn = (back: number, orders: number, amount: number) => ({
  day: utcDay(Date.now() - back * DAY_MS),
  orders,
  total: { amount, currency: "EUR" },
});

test("what somebody may not see is left out, and no figure of it is zero", async () => {
  const lowest = [{ variant_id: "v", product_id: "p", sku: "CUP-1", title: "Cup (Ink)", available: 2 }];
  const answer = { orders: null, sales: null, stock: { low: 1, lowest }, dead_jobs: null };
  shop.use(http.get("*/api/dashboard/", () => HttpResponse.json(answer)));
  show(<Component />, "/", { ...BOSS, first_name: "", roles: ["staff"], permissions: ["stock.view"] });
  const link = await screen.findByRole("link", { name: "Cup (Ink)" });
  expect(link.getAttribute("href")).toBe("/inventory/p/v");
  for (const absent of [
    "To ship",
    "Awaiting payment",
    "Failed jobs",
    "Draft products",
    "Sales of 30 days",
    "Recent orders",
  ]) {
    expect(screen.queryByText(absent)).toBeNull();
  }
});

test("today stands beside yesterday and the same weekday a week before", async () => {
  const sales = [soldOn(7, 1, 5000), soldOn(1, 4, 20000), soldOn(0, 2, 10000)];
  const orders = { to_fulfil: 2, partly_fulfilled: 0, awaiting_payment: 1 };
  shop.use(
    http.get("*/api/dashboard/", () => HttpResponse.json({ orders, sales, stock: null, dead_jobs: null })),
    http.get("*/api/orders/orders/", () => HttpResponse.json({ count: 0, results: [] })),
  );
  show(<Component />, "/", { ...BOSS, roles: ["staff"], permissions: ["orders.view"] });
  const today = await screen.findByRole("region", { name: "Sold today" });
  expect(today.textContent).toContain("€100.00");
  expect(today.textContent).toMatch(/50\s%\sless than all of yesterday, €200\.00/);
  expect(today.textContent).toMatch(/100\s%\smore than \w+day a week ago, €50\.00/);
});
