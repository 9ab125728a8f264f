import { Link } from "react-router";
import { type Seller, sellers } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<Seller> = {
    name: "sellers",
    title: t("nav.sellers"),
    about: t("sellers.about"),
    columns: useColumns(),
    filters: [],
    views: [],
    fetch: (state, signal) => sellers.list(state, signal),
    rowName: (seller) => seller.name,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Seller>[] {
  const { t, day } = useTexts();
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      cell: (seller) => (
        <Link className="link" to={`/sellers/${seller.id}`}>
          {seller.name}
        </Link>
      ),
    },
    {
      id: "description",
      label: t("sellers.description"),
      place: "cust",
      cell: (seller) => <span className="clip">{seller.description}</span>,
    },
    { id: "slug", label: t("field.slug"), cell: (seller) => seller.slug },
    {
      id: "since",
      label: t("sellers.since"),
      place: "when",
      end: true,
      cell: (seller) => day(seller.created_at),
    },
  ];
}
