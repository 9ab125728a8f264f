import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type PageLink, pages } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<PageLink> = {
    name: "pages",
    title: t("nav.pages"),
    about: t("pages.about"),
    acts: (
      <Needs right="content.edit">
        <Link className="btn" to="/pages/new">
          <Plus className="i" aria-hidden="true" />
          {t("pages.add")}
        </Link>
      </Needs>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    fetch: (state, signal) => pages.list(state, signal),
    rowName: (page) => page.title,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<PageLink>[] {
  const { t, when } = useTexts();
  return [
    {
      id: "title",
      label: t("field.title"),
      place: "num",
      fixed: true,
      cell: (page) => (
        <Link className="link" to={`/pages/${page.slug}`}>
          {page.title}
        </Link>
      ),
    },
    { id: "slug", label: t("field.slug"), place: "cust", cell: (page) => page.slug },
    {
      id: "status",
      label: t("field.status"),
      place: "total",
      cell: ({ status }) => (
        <Badge tone={status === "published" ? "ok" : "plain"}>
          {t(status === "published" ? "page.published" : "page.draft")}
        </Badge>
      ),
    },
    { id: "updated", label: t("field.updated"), place: "when", end: true, cell: (page) => when(page.updated_at) },
  ];
}
