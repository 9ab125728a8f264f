import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type FlashSale, flashSales } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { toneOf } from "./values.ts";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<FlashSale> = {
    name: "flash-sales",
    title: t("nav.flashSales"),
    about: t("flash.about"),
    acts: (
      <Needs right="products.edit">
        <Link className="btn" to="/flash-sales/new">
          <Plus className="i" aria-hidden="true" />
          {t("flash.add")}
        </Link>
      </Needs>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    fetch: (state, signal) => flashSales.list(state, signal),
    rowName: (sale) => sale.title,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<FlashSale>[] {
  const { t, count, when } = useTexts();
  const sold = (sale: FlashSale) => sale.items.reduce((sum, item) => sum + item.sold, 0);
  return [
    {
      id: "title",
      label: t("field.title"),
      place: "num",
      fixed: true,
      text: (sale) => sale.title,
      cell: (sale) => (
        <Link className="link" to={`/flash-sales/${sale.id}`}>
          {sale.title}
        </Link>
      ),
    },
    {
      id: "status",
      label: t("field.status"),
      place: "ful",
      text: (sale) => sale.status,
      cell: (sale) => <Badge tone={toneOf(sale.status)}>{t(`flash.${statusOf(sale)}`)}</Badge>,
    },
    { id: "starts", label: t("schedule.start"), place: "when", cell: (sale) => when(sale.starts_at) },
    { id: "ends", label: t("flash.end"), place: "cust", cell: (sale) => when(sale.ends_at) },
    {
      id: "items",
      label: t("products.variants"),
      place: "items",
      end: true,
      cell: (sale) => count(sale.items.length),
    },
    { id: "sold", label: t("flash.sold"), place: "total", end: true, cell: (sale) => <b>{count(sold(sale))}</b> },
  ];
}

const STATUSES = ["planned", "running", "over"] as const;
const statusOf = ({ status }: FlashSale) => STATUSES.find((each) => each === status) ?? "over";
