import type { Group, Member } from "../../data/provider.ts";
import { AREAS, beyond, type Me, type Permission, rightOf, withIncluded } from "../../data/rights.ts";
import type { Key } from "../../i18n.tsx";

export const nameOf = ({ first_name, last_name }: Pick<Member, "first_name" | "last_name">) =>
  `${first_name} ${last_name}`.trim();

/** What comes of being in these groups. */
export function rightsOf(groups: readonly Group[], chosen: readonly string[]): Permission[] {
  return withIncluded(groups.filter(({ id }) => chosen.includes(id)).flatMap(({ permissions }) => permissions));
}

/** Every right there is. */
export const ALL_RIGHTS = AREAS.flatMap((area) => [rightOf(area, "view"), rightOf(area, "edit")]).filter(
  (right) => right !== undefined,
);

/** Why `own` may not change what `member` may do; nothing where they may. */
export function barredBy(member: Member, own: Me): Key | undefined {
  if (member.id === own.id) return "staff.own";
  if (own.roles.includes("superuser")) return undefined;
  if (member.is_superuser) return "staff.superusersAlone";
  return beyond(member.permissions, own).length > 0 ? "staff.beyond" : undefined;
}
