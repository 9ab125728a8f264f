// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { arrowTurns, forward } from "./direction.ts";

test("what comes next is at the right, and at the left where text runs from right to left", () => {
  const strip = document.body.appendChild(document.createElement("div"));
  expect([forward(null), forward(strip)]).toEqual([1, 1]);
  expect(arrowTurns(strip)).toEqual({ ArrowRight: 1, ArrowLeft: -1 });
  strip.style.direction = "rtl";
  expect(forward(strip)).toBe(-1);
  expect(arrowTurns(strip)).toEqual({ ArrowRight: -1, ArrowLeft: 1 });
});
