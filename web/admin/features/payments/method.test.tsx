// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import type { PaymentMethod } from "../../data/payment-methods.ts";
import { show, testShop } from "../../testing.tsx";
import { MethodForm } from "./method.tsx";

const shop = testShop();
const transfer: PaymentMethod = {
  gateway: "manual",
  method: "bank_transfer",
  is_active: false,
  countries: [],
  instructions: "",
  account: { holder: "Souk BV", number: "", bic: "", bank: "" },
  days_to_pay: 10,
  version: 2,
};

/** Notes what is written. */
function written() {
  const bodies: unknown[] = [];
  shop.use(
    http.patch("*/api/payment-methods/manual/bank_transfer/", async ({ request }) => {
      const body = (await request.json()) as object;
      bodies.push({ match: request.headers.get("if-match"), ...body });
      return HttpResponse.json({ ...transfer, version: 3 });
    }),
  );
  return bodies;
}

test("what was changed of a transfer is sent with the version that was read, and nothing else", async () => {
  const bodies = written();
  show(<MethodForm read={transfer} />);
  await userEvent.click(screen.getByLabelText("Shoppers can choose it"));
  await userEvent.type(screen.getByLabelText("IBAN or account number"), "BE68 5390 0754 7034");
  await userEvent.clear(screen.getByLabelText("Days to pay"));
  await userEvent.type(screen.getByLabelText("Days to pay"), "7");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const change = { is_active: true, account_number: "BE68 5390 0754 7034", days_to_pay: 7 };
  await waitFor(() => expect(bodies).toEqual([{ match: '"v2"', ...change }]));
});

test("cash on delivery asks for no account", () => {
  show(<MethodForm read={{ ...transfer, method: "cash_on_delivery", account: undefined, days_to_pay: undefined }} />);
  expect(screen.queryByLabelText("IBAN or account number")).toBeNull();
  expect(screen.getByLabelText("Shoppers can choose it")).toBeTruthy();
});
