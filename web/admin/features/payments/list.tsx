import { Link } from "react-router";
import { byName } from "../../data/countries.ts";
import { type PaymentMethod, paymentMethods } from "../../data/payment-methods.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { usePaymentWords } from "./words.ts";

type Row = PaymentMethod & { id: string };

/** The ways to pay, in the order in which shoppers see them. */
export function Component() {
  const { t } = useTexts();
  const { nameOf } = usePaymentWords();
  const config: ListConfig<Row> = {
    name: "payment-methods",
    title: t("nav.payments"),
    about: t("payments.about"),
    columns: useColumns(),
    filters: [],
    views: [],
    // The API gives all methods at once.
    fetch: async ({ page, size }, signal) => {
      const { count, results } = await paymentMethods.list(signal);
      const rows = results.map((method) => ({ ...method, id: `${method.gateway}/${method.method}` }));
      const next = page * size < count ? "more" : null;
      return { count, results: rows.slice((page - 1) * size, page * size), next };
    },
    rowName: ({ method }) => nameOf(method),
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Row>[] {
  const { t, country, language } = useTexts();
  const { nameOf, gatewayOf } = usePaymentWords();
  const countriesOf = ({ countries }: Row) =>
    byName(countries, country, language).map(country).join(", ") || t("payments.anywhere");
  const stateOf = ({ is_active: isActive }: Row) => t(isActive ? "payments.active" : "payments.inactive");
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      text: ({ method }) => nameOf(method),
      cell: ({ id, method }) => (
        <Link className="link" to={`/payment-methods/${id}`}>
          {nameOf(method)}
        </Link>
      ),
    },
    {
      id: "gateway",
      label: t("payments.by"),
      place: "items",
      text: ({ gateway }) => gatewayOf(gateway),
      cell: ({ gateway }) => gatewayOf(gateway),
    },
    {
      id: "countries",
      label: t("shipping.countries"),
      place: "cust",
      text: countriesOf,
      cell: (method) => <span className="wraps">{countriesOf(method)}</span>,
    },
    {
      id: "active",
      label: t("field.status"),
      place: "total",
      text: stateOf,
      cell: (method) => <Badge tone={method.is_active ? "ok" : "plain"}>{stateOf(method)}</Badge>,
    },
  ];
}
