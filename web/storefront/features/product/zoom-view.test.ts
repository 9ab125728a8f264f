import { expect, test } from "vitest";
import { around, fitted, held, LARGEST, seen, WHOLE } from "./zoom-view.ts";

const picture = { width: 800, height: 1000 };
const stage = { width: 1000, height: 500 };

test("a picture fits into its stage whole", () => {
  expect(fitted(picture, stage)).toEqual({ width: 400, height: 500 });
  expect(seen(WHOLE, picture, stage).inset).toBe("0.0% 0.0% 0.0% 0.0%");
});

test("it is neither made smaller than that nor larger than it is good for, and covers what it can", () => {
  expect(held({ scale: 0.2, x: 40, y: 9 }, picture, stage)).toEqual(WHOLE);
  expect(held({ scale: 99, x: 0, y: 0 }, picture, stage).scale).toBe(LARGEST);
  expect(held({ scale: 2, x: 500, y: -900 }, picture, stage)).toEqual({ scale: 2, x: 0, y: -250 });
  expect(held({ scale: 4, x: 500, y: 0 }, picture, stage)).toEqual({ scale: 4, x: 300, y: 0 });
});

test("the point that is looked at stays where it is", () => {
  expect(around(WHOLE, 2, { x: 100, y: -50 })).toEqual({ scale: 2, x: -100, y: 50 });
  expect(around({ scale: 2, x: -100, y: 50 }, 1, { x: 100, y: -50 })).toEqual(WHOLE);
});

test("the map shows the part that is seen", () => {
  expect(seen({ scale: 2, x: 0, y: 250 }, picture, stage).inset).toBe("0.0% 0.0% 50.0% 0.0%");
  expect(seen({ scale: 4, x: 300, y: 0 }, picture, stage).inset).toBe("37.5% 37.5% 37.5% 0.0%");
});
