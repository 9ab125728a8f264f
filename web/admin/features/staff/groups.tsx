import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type Group, groups } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Needs } from "../../ui/rights.tsx";
import { areasOf } from "../../ui/rights-table.tsx";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<Group> = {
    name: "groups",
    title: t("nav.groups"),
    about: t("groups.about"),
    acts: (
      <Needs right="staff.edit">
        <Link className="btn" to="/groups/new">
          <Plus className="i" aria-hidden="true" />
          {t("groups.add")}
        </Link>
      </Needs>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    // The API gives all groups at once.
    fetch: async ({ page, size }, signal) => {
      const { count, results } = await groups.list(signal);
      const next = page * size < count ? "more" : null;
      return { count, results: results.slice((page - 1) * size, page * size), next };
    },
    rowName: (group) => group.name,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Group>[] {
  const { t, count } = useTexts();
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      text: (group) => group.name,
      cell: (group) => (
        <Link className="link" to={`/groups/${group.id}`}>
          {group.name}
        </Link>
      ),
    },
    {
      id: "rights",
      label: t("groups.rights"),
      place: "cust",
      text: (group) => areasOf(group.permissions, t),
      cell: (group) => <span className="wraps">{areasOf(group.permissions, t)}</span>,
    },
    {
      id: "members",
      label: t("groups.members"),
      place: "total",
      end: true,
      text: (group) => String(group.members),
      cell: (group) => <span className="num">{t("groups.count", { count: count(group.members) })}</span>,
    },
  ];
}
