import { Plus } from "lucide-react";
import { Link } from "react-router";
import { collections, type ListedCollection } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<ListedCollection> = {
    name: "collections",
    title: t("nav.collections"),
    about: t("collections.about"),
    acts: (
      <Needs right="products.edit">
        <Link className="btn" to="/collections/new">
          <Plus className="i" aria-hidden="true" />
          {t("collections.add")}
        </Link>
      </Needs>
    ),
    searchHint: t("collections.search"),
    columns: useColumns(),
    filters: [],
    views: [],
    fetch: (state, signal) => collections.list(state, signal),
    rowName: (collection) => collection.title,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<ListedCollection>[] {
  const { t, count, when } = useTexts();
  return [
    {
      id: "title",
      label: t("field.title"),
      place: "num",
      fixed: true,
      text: (each) => each.title,
      cell: (each) => (
        <Link className="link" to={`/collections/${each.id}`}>
          {each.title}
        </Link>
      ),
    },
    {
      id: "kind",
      label: t("collections.kind"),
      place: "cust",
      text: (each) => each.kind,
      cell: (each) => t(`collections.kind.${each.kind}`),
    },
    {
      id: "status",
      label: t("field.status"),
      place: "pay",
      text: (each) => (each.published ? "published" : "draft"),
      cell: (each) => (
        <Badge tone={each.published ? "ok" : "plain"}>
          {t(each.published ? "collections.isPublished" : "collections.draft")}
        </Badge>
      ),
    },
    {
      id: "count",
      label: t("collections.count"),
      place: "items",
      end: true,
      text: (each) => String(each.product_count),
      cell: (each) => (
        <>
          <span className="broad">{count(each.product_count)}</span>
          <span className="narrow">{t("categories.products", { count: each.product_count })}</span>
        </>
      ),
    },
    {
      id: "updated",
      label: t("field.updated"),
      end: true,
      cell: (each) => when(each.updated_at),
    },
  ];
}
