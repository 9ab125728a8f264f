import { expect, test } from "vitest";
import { ApiError } from "../../shared/api.ts";
import { faultsOf, isSignedOut, mayPass } from "./problem.ts";

const problem = (status: number, body: object) => new ApiError(status, body);

test("a problem's texts go to the fields that the form has, the rest is told above", () => {
  const error = problem(422, {
    errors: { title: ["Too long.", "No line breaks."], price: ["Below 0."], sku: ["Taken."] },
  });
  expect(faultsOf(error, ["title", "price.v1"], { price: "price.v1" })).toEqual({
    fields: { title: "Too long. No line breaks.", "price.v1": "Below 0." },
    rest: "sku: Taken.",
  });
});

test("a problem without fields, and what is no problem document, is told whole", () => {
  expect(faultsOf(problem(403, { detail: "Not for you." }), ["title"])).toEqual({ fields: {}, rest: "Not for you." });
  expect(faultsOf(new TypeError("Failed to fetch"), []).rest).toBe("Failed to fetch");
});

test("only what may pass is asked again", () => {
  expect([mayPass(new TypeError("Failed to fetch")), mayPass(problem(503, {})), mayPass(problem(422, {}))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isSignedOut(problem(401, {}))).toBe(true);
});
