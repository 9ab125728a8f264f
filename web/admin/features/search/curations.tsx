import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type Curation, curations } from "../../data/curations.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Needs } from "../../ui/rights.tsx";
import { RowAct, useActsColumn } from "../../ui/row-act.tsx";
import { StateBadge, stateOf, useDates, useDoes, useRemoval } from "./curation-words.tsx";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<Curation> = {
    name: "curations",
    title: t("nav.curations"),
    about: t("curations.about"),
    acts: (
      <>
        <Link className="btn quiet" to="/curations/explain">
          {t("explained.open")}
        </Link>
        <Needs right="products.edit">
          <Link className="btn" to="/curations/new">
            <Plus className="i" aria-hidden="true" />
            {t("curations.add")}
          </Link>
        </Needs>
      </>
    ),
    searchHint: t("curations.searchHint"),
    columns: [...useColumns(), useDeleteColumn()],
    filters: [],
    views: [],
    fetch: (state, signal) => curations.list(state, signal),
    rowName: ({ query }) => query,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Curation>[] {
  const { t } = useTexts();
  const does = useDoes();
  const dates = useDates();
  return [
    {
      id: "query",
      label: t("curations.query"),
      place: "num",
      fixed: true,
      text: ({ query }) => query,
      cell: ({ id, query }) => (
        <Link className="link wrapany" to={`/curations/${id}`}>
          {query}
        </Link>
      ),
    },
    {
      id: "matching",
      label: t("curations.matching"),
      text: ({ matching }) => matching,
      cell: ({ matching }) => t(`curations.matching.${matching}`),
    },
    {
      id: "does",
      label: t("curations.does"),
      place: "cust",
      text: does,
      cell: (each) => <span className="wrapany">{does(each)}</span>,
    },
    { id: "dates", label: t("curations.dates"), place: "items", text: dates, cell: dates },
    {
      id: "state",
      label: t("field.status"),
      place: "when",
      text: stateOf,
      cell: (each) => <StateBadge curation={each} />,
    },
  ];
}

function useDeleteColumn(): Column<Curation> {
  const { t } = useTexts();
  const remove = useRemoval();
  return useActsColumn((each) => (
    <Needs right="products.edit">
      <RowAct verb={t("delete")} name={t("curations.removeOf", { query: each.query })} act={() => remove(each)} />
    </Needs>
  ));
}
