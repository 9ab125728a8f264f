import { expect, test } from "vitest";
import { expiryOf, isForKeys, stateOf } from "./state.ts";

const NOW = Date.parse("2026-11-27T12:00:00Z");

test("a key works until it is revoked or expires", () => {
  expect(stateOf({ revoked_at: null, expires_at: null }, NOW)).toBe("active");
  expect(stateOf({ revoked_at: null, expires_at: "2026-11-27T12:00:01Z" }, NOW)).toBe("active");
  expect(stateOf({ revoked_at: null, expires_at: "2026-11-27T12:00:00Z" }, NOW)).toBe("expired");
  expect(stateOf({ revoked_at: "2026-11-27T11:00:00Z", expires_at: "2026-11-27T10:00:00Z" }, NOW)).toBe("revoked");
});

test("it expires so many days from now, or never", () => {
  expect(expiryOf("30", NOW)).toBe("2026-12-27T12:00:00.000Z");
  expect(expiryOf("never", NOW)).toBeUndefined();
});

test("what makes people and keys is not for keys", () => {
  expect(["staff.view", "staff.edit", "keys.edit"].map((right) => isForKeys(right as never))).toEqual([
    true,
    false,
    false,
  ]);
});
