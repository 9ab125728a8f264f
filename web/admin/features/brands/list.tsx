import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type BrandQuery, brands, type ListedBrand } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Needs } from "../../ui/rights.tsx";

const ORDERINGS: NonNullable<BrandQuery["ordering"]>[] = ["name", "-name", "product_count", "-product_count"];

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<ListedBrand> = {
    name: "brands",
    title: t("nav.brands"),
    about: t("brands.about"),
    acts: (
      <Needs right="products.edit">
        <Link className="btn" to="/brands/new">
          <Plus className="i" aria-hidden="true" />
          {t("brands.add")}
        </Link>
      </Needs>
    ),
    searchHint: t("brands.search"),
    columns: useColumns(),
    filters: [],
    views: [],
    sorted: "name",
    fetch: (state, signal) =>
      brands.list({ ...state, ordering: ORDERINGS.find((each) => each === state.sort) }, signal),
    rowName: (brand) => brand.name,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<ListedBrand>[] {
  const { t, count, when } = useTexts();
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      sort: { up: "name", down: "-name" },
      text: (brand) => brand.name,
      cell: (brand) => (
        <Link className="link" to={`/brands/${brand.id}`}>
          {brand.name}
        </Link>
      ),
    },
    { id: "slug", label: t("field.slug"), text: (brand) => brand.slug, cell: (brand) => brand.slug },
    {
      id: "count",
      label: t("brands.products"),
      place: "cust",
      end: true,
      sort: { up: "product_count", down: "-product_count" },
      text: (brand) => String(brand.product_count),
      cell: (brand) => (
        <>
          <span className="broad">{count(brand.product_count)}</span>
          <span className="narrow">{t("categories.products", { count: brand.product_count })}</span>
        </>
      ),
    },
    {
      id: "updated",
      label: t("field.updated"),
      end: true,
      cell: (brand) => when(brand.updated_at),
    },
  ];
}
