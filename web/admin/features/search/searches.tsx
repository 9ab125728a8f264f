// What shoppers search for, what it found and what came of it.
import { useState } from "react";
import { useSearchParams } from "react-router";
import { type KnownFilter, type ListState, viewOf } from "../../data/list-state.ts";
import { type SearchedQuery, searches } from "../../data/searches.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { ListConfig } from "../../ui/list-types.ts";
import { useColumns } from "./columns.tsx";
import { RANGES, rangeOf, withRange } from "./figures.ts";
import { Overview, Range } from "./overview.tsx";
import { SameAs } from "./same-as.tsx";

const ORDERINGS = ["-searches", "-empty", "-clicked", "-orders", "-last_at"] as const;
const DAYS: KnownFilter = { name: "days", values: RANGES.map(String) };

export function Component() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [taught, teach] = useState<SearchedQuery | null>(null);
  const days = rangeOf(params);
  const over = (query: string) => viewOf(withRange(new URLSearchParams(query), days));
  const config: ListConfig<SearchedQuery> = {
    name: "searches",
    title: t("searches.title"),
    about: t("searches.about"),
    acts: <Range days={days} choose={(next) => setParams(withRange(params, next))} />,
    above: <Overview days={days} />,
    searchHint: t("searches.searchHint"),
    columns: useColumns(teach),
    filters: [{ name: "nothing", label: t("searches.found"), options: [{ value: "true", label: t("nothing") }] }],
    kept: [DAYS],
    views: [
      { id: "all", label: t("list.all"), query: over("") },
      { id: "nothing", label: t("searches.nothing"), query: over("nothing=true") },
    ],
    sorted: "-searches",
    fetch: (state, signal) => searches.list({ ...queryOf(state), days: daysOf(state) }, signal),
    rowName: ({ id }) => id,
  };
  return (
    <>
      <ListScreen config={config} />
      {taught ? <SameAs row={taught} close={() => teach(null)} /> : null}
    </>
  );
}

const daysOf = ({ filters }: ListState) => rangeOf(new URLSearchParams(filters));

const queryOf = ({ search, sort, page, size, filters }: ListState) => ({
  search: search || undefined,
  ordering: ORDERINGS.find((each) => each === sort),
  nothing: filters.nothing === "true" || undefined,
  page,
  page_size: size,
});
