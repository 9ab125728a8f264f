// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, test } from "vitest";
import { orders } from "../data/provider.ts";
import { SessionGate, useUser } from "../data/session.tsx";
import { useHeld } from "../data/unsaved.ts";
import { BOSS, problem, show, testShop } from "../testing.tsx";
import { Gate, Needs } from "./rights.tsx";

const shop = testShop();
const clerk = { ...BOSS, roles: ["staff"], permissions: ["orders.view" as const] };

function Note() {
  const [text, setText] = useState("");
  useHeld(text !== "");
  return <input aria-label="Note" value={text} onChange={({ target }) => setText(target.value)} />;
}

test("a screen is shown to whoever has its right, and told to others", async () => {
  const screenOf = (right: "orders.view" | "products.view") => (
    <Gate right={right}>
      <Note />
    </Gate>
  );
  show(screenOf("orders.view"), "/", clerk);
  expect(screen.getByLabelText("Note")).toBeTruthy();
  show(screenOf("products.view"), "/", clerk);
  expect(screen.getByRole("heading", { name: "You may not open this" })).toBeTruthy();
  expect(screen.getByText(/See products/)).toBeTruthy();
});

test("a button without its right is hidden, or gives the reason", () => {
  show(
    <>
      <Needs right="orders.edit">Cancel</Needs>
      <Needs right="orders.edit" told>
        Ship
      </Needs>
    </>,
    "/",
    clerk,
  );
  expect(screen.queryByText("Cancel")).toBeNull();
  expect(screen.queryByText("Ship")).toBeNull();
  expect(screen.getByText(/Ship and cancel orders/)).toBeTruthy();
});

test("a refusal asks for the rights anew; what was typed stays, and is let go of once it is not there", async () => {
  let permissions: string[] = ["orders.view"];
  shop.use(
    http.get("*/accounts/me/", () => HttpResponse.json({ ...clerk, permissions })),
    http.get("*/api/orders/orders/:id/", () => new HttpResponse(problem({ status: 403 }), { status: 403 })),
  );
  function Work() {
    return (
      <>
        <p>{useUser().email}</p>
        <Gate right="orders.view">
          <Note />
          <button type="button" onClick={() => orders.get("o1").catch(() => {})}>
            Ask
          </button>
        </Gate>
      </>
    );
  }
  show(
    <SessionGate>
      <Work />
    </SessionGate>,
  );
  await userEvent.type(await screen.findByLabelText("Note"), "half");
  permissions = [];
  await userEvent.click(screen.getByRole("button", { name: "Ask" }));
  await screen.findByText(/is no longer yours/);
  const note = screen.getByLabelText<HTMLInputElement>("Note");
  expect(note.value).toBe("half");
  await userEvent.clear(note);
  await screen.findByRole("heading", { name: "You may not open this" });
  expect(screen.getByText("Your rights were changed just now.")).toBeTruthy();
});
