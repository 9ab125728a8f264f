import { expect, test } from "vitest";
import type { Group, Member } from "../../data/provider.ts";
import type { Me } from "../../data/rights.ts";
import { ALL_RIGHTS, barredBy, rightsOf } from "./person.ts";

const member = (some: Partial<Member>) => ({ id: "m", is_superuser: false, permissions: [], ...some }) as Member;
const me = (roles: string[], permissions: Me["permissions"] = []) =>
  ({ id: "me", roles, permissions }) as unknown as Me;

test("what comes of groups is all of their rights, each once", () => {
  const groups = [
    { id: "a", permissions: ["orders.edit"] },
    { id: "b", permissions: ["orders.view", "audit.view"] },
    { id: "c", permissions: ["staff.edit"] },
  ] as Group[];
  expect(rightsOf(groups, ["a", "b"])).toEqual(["orders.view", "orders.edit", "audit.view"]);
  expect(ALL_RIGHTS).toHaveLength(20);
});

test("nobody changes their own rights, a superuser's, or rights that they do not have", () => {
  const lead = me(["staff"], ["staff.view", "staff.edit"]);
  expect(barredBy(member({ id: "me" }), me(["superuser"]))).toBe("staff.own");
  expect(barredBy(member({ is_superuser: true }), lead)).toBe("staff.superusersAlone");
  expect(barredBy(member({ permissions: ["orders.view"] }), lead)).toBe("staff.beyond");
  expect(barredBy(member({ permissions: ["staff.view"] }), lead)).toBeUndefined();
  expect(barredBy(member({ is_superuser: true }), me(["superuser"]))).toBeUndefined();
});
