import { expect, test } from "vitest";
import { ceiling } from "./ceiling.ts";

test("the scale ends above the highest figure, and three lines divide it", () => {
  for (const most of [1, 3, 4, 17, 99, 100, 1_250_000]) {
    expect(ceiling(most)).toBeGreaterThanOrEqual(most);
    expect(ceiling(most)).toBeLessThanOrEqual(Math.max(3, most * 2));
    expect(ceiling(most) % 3).toBe(0);
  }
});
