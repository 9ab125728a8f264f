import { UserPlus } from "lucide-react";
import { Link } from "react-router";
import { type Member, staff } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { nameOf } from "./person.ts";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<Member> = {
    name: "staff",
    title: t("nav.staff"),
    about: t("staff.about"),
    acts: (
      <Needs right="staff.edit">
        <Link className="btn" to="/staff/new">
          <UserPlus className="i" aria-hidden="true" />
          {t("staff.add")}
        </Link>
      </Needs>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    fetch: (state, signal) => staff.list(state, signal),
    rowName: (member) => member.email,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Member>[] {
  const { t, when } = useTexts();
  const groupsOf = ({ groups }: Member) => groups.map(({ name }) => name).join(", ");
  const seen = ({ last_seen_at: at }: Member) => (at ? when(at) : t("staff.never"));
  const state = ({ is_active }: Member) => t(is_active ? "staff.active" : "staff.closed");
  return [
    {
      id: "email",
      label: t("staff.email"),
      place: "num",
      fixed: true,
      text: (member) => member.email,
      cell: (member) => (
        <Link className="link wrapany" to={`/staff/${member.id}`}>
          {member.email}
        </Link>
      ),
    },
    { id: "name", label: t("field.name"), place: "cust", text: nameOf, cell: nameOf },
    {
      id: "groups",
      label: t("nav.groups"),
      place: "items",
      text: groupsOf,
      cell: (member) => (
        <>
          {member.is_superuser ? <Badge tone="info">{t("staff.superuser")}</Badge> : null} {groupsOf(member)}
        </>
      ),
    },
    {
      id: "superuser",
      label: t("staff.superuser"),
      extra: true,
      text: (member) => t(member.is_superuser ? "yes" : "no"),
      cell: (member) => t(member.is_superuser ? "yes" : "no"),
    },
    {
      id: "state",
      label: t("field.status"),
      place: "total",
      text: state,
      cell: (member) => <Badge tone={member.is_active ? "ok" : "plain"}>{state(member)}</Badge>,
    },
    { id: "seen", label: t("staff.seen"), place: "when", end: true, text: seen, cell: seen },
  ];
}
