import { Plus } from "lucide-react";
import { Link } from "react-router";
import { decimal } from "../../../shared/format.ts";
import { byName } from "../../data/countries.ts";
import { type ShippingMethod, shippingMethods } from "../../data/provider.ts";
import { type Speaker, useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";

/** The ways to send, in the order in which shoppers see them. */
export function Component() {
  const { t } = useTexts();
  const config: ListConfig<ShippingMethod> = {
    name: "shipping-methods",
    title: t("nav.shipping"),
    about: t("shipping.about"),
    acts: (
      <Needs right="settings.edit">
        <Link className="btn" to="/shipping-methods/new">
          <Plus className="i" aria-hidden="true" />
          {t("shipping.add")}
        </Link>
      </Needs>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    // The API gives all methods at once.
    fetch: async ({ page, size }, signal) => {
      const { count, results } = await shippingMethods.list(signal);
      const next = page * size < count ? "more" : null;
      return { count, results: results.slice((page - 1) * size, page * size), next };
    },
    rowName: (method) => method.name,
  };
  return <ListScreen config={config} />;
}

function daysOf({ min_days: from, max_days: to }: ShippingMethod, { t }: Speaker): string {
  if (to === 0) return t("shipping.sameDay");
  return from === to ? t("shipping.days", { count: to }) : t("shipping.daysRange", { from, to });
}

const countriesOf = ({ countries }: ShippingMethod, { t, country, language }: Speaker) =>
  byName(countries, country, language).map(country).join(", ") || t("shipping.anywhere");

function useColumns(): Column<ShippingMethod>[] {
  const texts = useTexts();
  const { t, money } = texts;
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      text: (method) => method.name,
      cell: (method) => (
        <Link className="link" to={`/shipping-methods/${method.id}`}>
          {method.name}
        </Link>
      ),
    },
    {
      id: "price",
      label: t("field.price"),
      place: "total",
      end: true,
      text: (method) => decimal(method.price),
      cell: ({ price }) => <span className="num">{price.amount === 0 ? t("shipping.free") : money(price)}</span>,
    },
    {
      id: "free",
      label: t("shipping.freeOver"),
      place: "items",
      end: true,
      text: ({ free_over: free }) => (free ? decimal(free) : ""),
      cell: ({ free_over: free }) =>
        free ? (
          <span className="num">
            <span className="narrow">{t("shipping.freeOver")} </span>
            {money(free)}
          </span>
        ) : null,
    },
    {
      id: "days",
      label: t("shipping.arrives"),
      place: "when",
      text: (method) => daysOf(method, texts),
      cell: (method) => daysOf(method, texts),
    },
    {
      id: "countries",
      label: t("shipping.countries"),
      place: "cust",
      text: (method) => countriesOf(method, texts),
      cell: (method) => <span className="wraps">{countriesOf(method, texts)}</span>,
    },
    {
      id: "active",
      label: t("field.status"),
      place: "pay",
      text: ({ is_active: isActive }) => t(isActive ? "shipping.active" : "shipping.inactive"),
      cell: ({ is_active: isActive }) => (
        <Badge tone={isActive ? "ok" : "plain"}>{t(isActive ? "shipping.active" : "shipping.inactive")}</Badge>
      ),
    },
  ];
}
