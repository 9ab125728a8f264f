// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { show, testShop } from "../testing.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { Main } from "./main.tsx";

testShop();
const filters = [{ name: "status", label: "Status", options: [{ value: "draft", label: "Draft" }] }];

/** A screen that draws itself again, as a list does once its rows are there. */
function Screen({ draws }: { draws: { again?: () => void } }) {
  const [, setCount] = useState(0);
  draws.again = () => setCount((count) => count + 1);
  return <FilterChips filters={filters} set={{}} change={vi.fn()} clear={vi.fn()} saveView={vi.fn()} canSave={false} />;
}

test("a menu that is open while the rows arrive stays the same menu, within the main region", async () => {
  const draws: { again?: () => void } = {};
  show(
    <Main busy={false}>
      <Screen draws={draws} />
    </Main>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Status" }));
  const item = await screen.findByRole("menuitem", { name: "Draft" });
  act(() => draws.again?.());
  expect(screen.getByRole("menuitem", { name: "Draft" })).toBe(item);
  expect(screen.getByRole("main").contains(item)).toBe(true);
});
