// The stock of every variant. The API reads stock by variant, and products by page: a page here is a page of products,
// with a row for each of their variants.
import { Link } from "react-router";
import type { List } from "../../../shared/types.ts";
import type { ListState } from "../../data/list-state.ts";
import { inventory, type Product, products, type Stock, type Variant } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Available, availableOf, total, variantName } from "./figures.tsx";

interface Row {
  id: string;
  product: Product;
  variant: Variant;
  stock: Stock[];
}

const STATUSES = ["active", "draft", "archived"] as const;

export function Component() {
  const { t } = useTexts();
  const may = useMay();
  const config: ListConfig<Row> = {
    name: "inventory",
    title: t("nav.inventory"),
    about: t("inventory.about"),
    searchHint: t("products.searchHint"),
    columns: useColumns(),
    filters: [
      {
        name: "in_stock",
        label: t("inventory.sells"),
        options: [
          { value: "true", label: t("products.inStock") },
          { value: "false", label: t("products.soldOut") },
        ],
      },
      ...(may("products.view")
        ? [
            {
              name: "status",
              label: t("field.status"),
              options: STATUSES.map((value) => ({ value, label: t(`product.${value}`) })),
            },
          ]
        : []),
    ],
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "out", label: t("products.soldOut"), query: "in_stock=false" },
    ],
    counted: t("products.title"),
    fetch: (state, signal) => rowsOf(state, may("products.view"), signal),
    rowName: ({ variant }) => variant.sku,
  };
  return <ListScreen config={config} />;
}

/** Who may not see products sees the stock of those that are in the shop. */
async function rowsOf(state: ListState, seesAll: boolean, signal: AbortSignal): Promise<List<Row>> {
  const { search, page, size, filters } = state;
  const query = {
    search: search || undefined,
    page,
    page_size: size,
    ordering: search ? undefined : ("title" as const),
    status: STATUSES.find((each) => each === filters.status) ?? (seesAll ? ("all" as const) : undefined),
    in_stock: filters.in_stock === undefined ? undefined : filters.in_stock === "true",
  };
  const list = await products.list(query, signal);
  const pairs = list.results.flatMap((product) => product.variants.map((variant) => ({ product, variant })));
  const stock = await inventory.stock(
    pairs.map(({ variant }) => variant.id),
    signal,
  );
  const shelves = new Map<string, Stock[]>();
  for (const each of stock) shelves.set(each.variant_id, [...(shelves.get(each.variant_id) ?? []), each]);
  return {
    ...list,
    results: pairs.map((pair) => ({ ...pair, id: pair.variant.id, stock: shelves.get(pair.variant.id) ?? [] })),
  };
}

function useColumns(): Column<Row>[] {
  const { t, count } = useTexts();
  const figure = (id: string, label: string, of: (each: Stock) => number): Column<Row> => ({
    id,
    label,
    end: true,
    cell: ({ stock }) => (stock.length > 0 ? count(total(stock, of)) : ""),
    text: ({ stock }) => (stock.length > 0 ? String(total(stock, of)) : ""),
  });
  return [
    {
      id: "product",
      label: t("products.variant"),
      place: "num",
      fixed: true,
      text: ({ product, variant }) => variantName(product, variant),
      cell: ({ product, variant }) => (
        <span className="named">
          <span className={`pic ${product.category?.color ?? "sand"}`} aria-hidden="true">
            {product.images[0] ? <img src={product.images[0].url} alt="" loading="lazy" decoding="async" /> : null}
          </span>
          <Link className="link" to={`/inventory/${product.id}/${variant.id}`}>
            {variantName(product, variant)}
          </Link>
        </span>
      ),
    },
    {
      id: "sku",
      label: t("field.sku"),
      place: "cust",
      cell: ({ variant }) => variant.sku,
      text: ({ variant }) => variant.sku,
    },
    {
      id: "location",
      label: t("stock.location"),
      extra: true,
      cell: ({ stock }) => stock.map((each) => each.location).join(", "),
    },
    figure("onHand", t("stock.onHand"), (each) => each.on_hand),
    figure("reserved", t("stock.reserved"), (each) => each.reserved),
    {
      id: "available",
      label: t("stock.available"),
      place: "total",
      fixed: true,
      end: true,
      text: ({ stock }) => {
        const units = availableOf(stock);
        return units === null ? t("stock.noLimit") : String(units);
      },
      cell: ({ stock }) => <Available stock={stock} />,
    },
  ];
}
