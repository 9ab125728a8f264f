import { expect, test } from "vitest";
import { timesOf } from "./words.ts";

test("the usual times are said in words", () => {
  expect(timesOf("* * * * *")).toEqual({ key: "times.minute" });
  expect(timesOf("*/10 * * * *")).toEqual({ key: "times.minutes", values: { count: 10 } });
  expect(timesOf("5 * * * *")).toEqual({ key: "times.hourly", values: { minute: "05" } });
  expect(timesOf("17 3 * * *")).toEqual({ key: "times.daily", values: { time: "03:17" } });
  const weekly = timesOf("0 6 * * 1");
  expect(weekly?.key).toBe("times.weekly");
  expect(weekly?.weekday?.getUTCDay()).toBe(1);
});

test("other times are left as they are written", () => {
  for (const each of ["0 0 1 * *", "0 6 * * 1-5", "0,30 6 * * *", "nonsense"]) expect(timesOf(each)).toBeNull();
});
