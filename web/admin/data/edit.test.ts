import { expect, test } from "vitest";
import { ApiError } from "../../shared/api.ts";
import { changed, conflictOf, movementOf, priceChange, shown } from "./edit.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });

test("a form sends what was changed and nothing that was only read", () => {
  const read = { title: "Mug", status: "active", brand: "" };
  expect(changed(read, { title: "Mug", status: "active" })).toEqual({});
  expect(changed(read, { title: "Cup", status: "active" })).toEqual({ title: "Cup" });
});

test("a price that is none is none and never sent", () => {
  expect(priceChange("24.00", eur(2400), "EUR")).toBe(undefined);
  expect(priceChange("24", eur(2400), "EUR")).toBe(undefined);
  expect(priceChange("25", eur(2400), "EUR")).toEqual(eur(2500));
  for (const text of ["abc", "-5", "", "1.999"]) expect(priceChange(text, eur(2400), "EUR")).toBe(null);
  expect(priceChange("5.0", { amount: 500, currency: "JPY" }, "JPY")).toBe(null);
});

test("who saves too late sees what changed meanwhile, also in fields that the form does not touch", () => {
  const read = { title: "Mug", status: "draft", brand: "", version: 1 };
  const error = new ApiError(409, {
    code: "stale_version",
    changes: { title: { yours: "Cup", theirs: "Beaker" } },
    current: { title: "Beaker", status: "active", brand: null, version: 3 },
  } as object);
  expect(conflictOf(error, read, ["title", "status", "brand"])).toEqual({
    version: 3,
    changes: [
      { field: "title", yours: "Cup", theirs: "Beaker" },
      { field: "status", theirs: "active" },
    ],
  });
  expect(conflictOf(new ApiError(409, { code: "sku_taken" } as object), read, ["title"])).toBe(null);
  expect(conflictOf(new Error("offline"), read, ["title"])).toBe(null);
});

test("units are added or taken away with a reason, never set", () => {
  expect(movementOf("5", "add", " Delivery ")).toEqual({ kind: "receive", quantity: 5, reason: "Delivery" });
  expect(movementOf("2", "take", "Broken")).toEqual({ kind: "adjust", quantity: -2, reason: "Broken" });
  expect(movementOf("1", "return", "Too small")).toEqual({ kind: "return", quantity: 1, reason: "Too small" });
  expect(movementOf("3", "found", "Count")).toEqual({ kind: "adjust", quantity: 3, reason: "Count" });
  for (const units of ["", "0", "-1", "1.5", "x"])
    expect(movementOf(units, "add", "Count")).toEqual({ fault: "units" });
  expect(movementOf("1", "add", " ")).toEqual({ fault: "reason" });
});

test("values are shown in words", () => {
  expect(shown(eur(5900), "nothing")).toBe("€59.00");
  expect(shown(null, "nothing")).toBe("nothing");
  expect(shown({ Colour: "Red", Size: "L" }, "nothing")).toBe("Red, L");
  expect(shown({ id: "1", name: "Lamps" }, "nothing")).toBe("Lamps");
  expect(shown(false, "nothing")).toBe("false");
});
