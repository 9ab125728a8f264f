import { useQuery } from "@tanstack/react-query";
import { Plus, Table2 } from "lucide-react";
import { Link, useLocation } from "react-router";
import { categories, type Product, products, sellers } from "../../data/provider.ts";
import { allRows } from "../../data/selection.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { ChangePrices } from "./change-prices.tsx";
import { ChangeStatus } from "./change-status.tsx";
import { queryOf, STATUSES } from "./query.ts";

export function Component() {
  const { t } = useTexts();
  const may = useMay();
  const { search } = useLocation();
  const tree = useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => categories.list(signal),
    staleTime: 60_000,
  });
  const known = useQuery({
    queryKey: ["sellers", "all"],
    queryFn: ({ signal }) => allRows((page) => sellers.list({ page, size: 100 }, signal)),
    staleTime: 60_000,
  });
  const yes = [
    { value: "true", label: t("yes") },
    { value: "false", label: t("no") },
  ];
  const config: ListConfig<Product> = {
    name: "products",
    title: t("products.title"),
    acts: (
      <Needs right="products.edit">
        <Link className="btn quiet" to={`/products/sheet${search}`}>
          <Table2 className="i" aria-hidden="true" />
          {t("many.open")}
        </Link>
        <Link className="btn" to="/products/new">
          <Plus className="i" aria-hidden="true" />
          {t("products.new")}
        </Link>
      </Needs>
    ),
    searchHint: t("products.searchHint"),
    columns: useColumns(),
    filters: [
      {
        name: "status",
        label: t("field.status"),
        options: STATUSES.map((value) => ({ value, label: t(`product.${value}`) })),
      },
      {
        name: "category",
        label: t("field.category"),
        options: (tree.data?.results ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
      },
      {
        name: "seller",
        label: t("products.seller"),
        options: (known.data ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
      },
      { name: "in_stock", label: t("products.inStock"), options: yes },
      { name: "on_sale", label: t("products.onSale"), options: yes },
      { name: "featured", label: t("field.featured"), options: yes },
    ],
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "active", label: t("product.active"), query: "status=active" },
      { id: "draft", label: t("product.draft"), query: "status=draft" },
      { id: "sale", label: t("products.onSale"), query: "on_sale=true" },
      { id: "out", label: t("products.soldOut"), query: "in_stock=false" },
    ],
    sorted: "title",
    fetch: (state, signal) => products.list(queryOf(state), signal),
    exported: (state, format) => {
      const { ordering: _, page: __, page_size: ___, ...narrowed } = queryOf(state);
      return products.exported({ ...narrowed, format });
    },
    rowName: (product) => product.title,
    bulk: may("products.edit") ? bulk : undefined,
  };
  // A category or seller of the address is known once they all are.
  return tree.isPending || known.isPending ? null : <ListScreen config={config} />;
}

function EditMany({ products: selected }: { products: Product[] }) {
  const { t } = useTexts();
  return <Link to={`/products/sheet?only=${selected.map(({ id }) => id).join(",")}`}>{t("many.open")}</Link>;
}

const bulk: ListConfig<Product>["bulk"] = (selection, clear) => (
  <>
    <ChangePrices products={[...selection.values()]} clear={clear} />
    <ChangeStatus products={[...selection.values()]} to="active" clear={clear} />
    <ChangeStatus products={[...selection.values()]} to="draft" clear={clear} />
    <EditMany products={[...selection.values()]} />
  </>
);

function useColumns(): Column<Product>[] {
  const { t, money, when, count } = useTexts();
  const units = (product: Product) => product.variants.reduce((sum, variant) => sum + (variant.available ?? 0), 0);
  const isCounted = (product: Product) => product.variants.every((variant) => typeof variant.available === "number");
  return [
    {
      id: "title",
      label: t("field.title"),
      place: "num",
      fixed: true,
      sort: { up: "title" },
      cell: (product) => (
        <span className="named">
          <span className={`pic ${product.category?.color ?? "sand"}`} aria-hidden="true">
            {product.images[0] ? <img src={product.images[0].url} alt="" loading="lazy" decoding="async" /> : null}
          </span>
          <Link className="link" to={`/products/${product.id}`}>
            {product.title}
          </Link>
        </span>
      ),
    },
    {
      id: "status",
      label: t("field.status"),
      place: "ful",
      cell: ({ status }) => (
        <Badge tone={status === "active" ? "ok" : "plain"}>
          {t(status === "active" ? "product.active" : status === "draft" ? "product.draft" : "product.archived")}
        </Badge>
      ),
    },
    { id: "category", label: t("field.category"), place: "cust", cell: (product) => product.category?.name ?? "" },
    { id: "brand", label: t("field.brand"), cell: (product) => product.brand },
    { id: "seller", label: t("products.seller"), extra: true, cell: (product) => product.seller.name },
    { id: "variants", label: t("products.variants"), end: true, cell: (product) => count(product.variants.length) },
    {
      id: "stock",
      label: t("products.available"),
      place: "items",
      end: true,
      cell: (product) =>
        isCounted(product) ? (
          <span className={units(product) === 0 ? "zero" : undefined}>{t("units", { count: units(product) })}</span>
        ) : (
          t("stock.noLimit")
        ),
    },
    {
      id: "created",
      label: t("products.created"),
      sort: { up: "created_at", down: "-created_at" },
      extra: true,
      cell: (product) => when(product.created_at),
    },
    {
      id: "price",
      label: t("products.from"),
      place: "total",
      fixed: true,
      end: true,
      sort: { up: "price", down: "-price" },
      cell: (product) => <b>{product.price ? money(product.price) : t("nothing")}</b>,
    },
  ];
}
