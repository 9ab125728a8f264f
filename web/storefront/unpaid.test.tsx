import { expect, test } from "vitest";
import type { PageName, PageOf } from "../shared/types.ts";
import { cart, eur, order, shop } from "./fixtures.ts";
import { render } from "./server.tsx";

const ilse = {
  id: "a",
  email: "ilse@example.org",
  first_name: "Ilse",
  last_name: "",
  roles: [],
  email_verified: true,
  mfa_enrolment_required: false,
  permissions: [],
};
const gateways = [{ id: "sandbox", methods: ["approve"], notes: [] }];

/** The body of a page. */
function page<P extends PageName>(name: P, data: PageOf<P>["data"]): { body: string } {
  const input = {
    page: name,
    url: "/x/",
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
    data,
    session: null,
  };
  return JSON.parse(render(JSON.stringify(input)));
}

test("an order that is not paid says what there is to do: pay, wait, or go on to the bank", () => {
  type Payment = (typeof order.payments)[number];
  const payment: Payment = {
    id: "p",
    gateway: "sandbox",
    method: "timeout",
    status: "pending",
    amount: eur(5290),
    captured: eur(0),
    refunded: eur(0),
    is_unanswered: false,
    created_at: "2026-11-23T09:00:00Z",
  };
  const shown = (change: Partial<Payment>) =>
    page("order", {
      order: { ...order, status: "awaiting_payment", payments: [{ ...payment, ...change }] },
      error: null,
      gateways,
    }).body;
  const underway = shown({});
  expect(underway).toContain("Your payment is underway");
  expect(underway).not.toContain(">Pay €");
  expect(shown({ is_unanswered: true })).toMatch(/has not answered.*>Pay €/s);
  const bank = shown({ status: "requires_action", next_action: { type: "redirect", url: "/payments/sandbox/x/" } });
  expect(bank).toMatch(/href="\/payments\/sandbox\/x\/".*Or pay another way.*>Pay €/s);
  expect(shown({ status: "declined", decline_reason: "No." })).toMatch(/No\..*>Pay €/s);
});

test("an order that waits for a transfer says where it goes, and offers every way to pay but that one", () => {
  const payment = {
    id: "p",
    gateway: "manual",
    method: "bank_transfer",
    status: "pending" as const,
    amount: eur(5290),
    captured: eur(0),
    refunded: eur(0),
    is_unanswered: false,
    transfer_to: { holder: "Souk BV", number: "BE68539007547034", bic: "", bank: "" },
    created_at: "2026-11-23T09:00:00Z",
  };
  const address = { ...order.shipping_address, company: "Verbeke & Co" };
  const waiting = { ...order, status: "awaiting_payment" as const, payments: [payment], shipping_address: address };
  const shown = (methods: string[], cards = gateways) =>
    page("order", { order: waiting, error: null, gateways: [...cards, { id: "manual", methods, notes: [] }] }).body;
  const both = shown(["bank_transfer", "cash_on_delivery"]);
  expect(both).toContain("BE68 5390 0754 7034");
  expect(both).toContain("Verbeke &amp; Co");
  expect(both).toMatch(/Or pay another way.*value="sandbox:approve".*value="manual:cash_on_delivery".*>Pay €/s);
  expect(both).not.toContain('value="manual:bank_transfer"');
  expect(shown(["bank_transfer"], [])).not.toContain("Or pay another way");
});

test("an order that waits for its payment is offered on the cart's page", () => {
  const unpaid = [{ id: "o", number: "7F3K-9Q2M", total: eur(5290), created_at: "2026-11-23T09:00:00Z" }];
  const { body } = page("cart", { cart: { ...cart, lines: [] }, sellers: {}, refused: null, taken: null, unpaid });
  expect(body).toContain("Order 7F3K-9Q2M over €52.90 waits for payment.");
  expect(body).toContain('href="/orders/o/"');
});

test("the account says of each order what was bought, where it stands, and what can be done", () => {
  const [line] = order.lines;
  if (!line) throw new Error("the order has a line");
  const more = ["Cup", "Bowl"].map((title) => ({ ...line, id: title, title }));
  const at = "2026-11-21T09:00:00Z";
  const cancelled = { at, from: "paid" as const, to: "cancelled" as const, actor: "shopper", reason: "" };
  const { body } = page("account", {
    me: ilse,
    orders: [
      { ...order, id: "a", number: "AAAA", status: "awaiting_payment", lines: [line, ...more] },
      { ...order, id: "b", number: "BBBB", status: "fulfilled" },
      { ...order, id: "c", number: "CCCC", status: "cancelled", history: [...order.history, cancelled] },
    ],
    unpaid: [
      { id: "a", number: "AAAA", total: eur(5290), created_at: at },
      { id: "old", number: "OLDD", total: eur(100), created_at: at },
    ],
  });
  expect(body).toContain("Order OLDD over €1.00 waits for payment.");
  expect(body).not.toContain("Order AAAA over");
  const [, waiting, sent, gone] = body.split("<article");
  expect(waiting).toMatch(/Waits for payment.*Placed.*Cup and 1 more.*AAAA.*23 November 2026.*€52\.90/s);
  expect(waiting).toMatch(/href="\/orders\/a\/" aria-label="Pay for order AAAA".*action="\/orders\/a\/cancel\/"/s);
  expect(sent).toMatch(/Shipped.*>Track<.*action="\/orders\/b\/again\/"/s);
  expect(gone).toMatch(/Cancelled on 21 November 2026.*action="\/orders\/c\/again\/"/s);
  expect(gone).not.toContain(">Track<");
});
