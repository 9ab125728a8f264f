// A list with all that every list has. A screen of its own states columns, filters, views and where rows come from.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { type ListState, readList, viewOf, writeList } from "../data/list-state.ts";
import type { Selection } from "../data/selection.ts";
import { useStored } from "../data/stored.ts";
import { useTexts } from "../i18n.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { DataTable } from "./data-table.tsx";
import { Dialog } from "./dialog.tsx";
import { Export } from "./export-button.tsx";
import { TextField } from "./field.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { knownOf } from "./known-filter.ts";
import type { ListConfig, View } from "./list-types.ts";
import { Pager } from "./pager.tsx";
import { Alert, Head } from "./parts.tsx";
import { SearchField } from "./search-field.tsx";
import { BulkBar, SelectAll } from "./selected-rows.tsx";
import { Views } from "./views.tsx";

/** A list as its address says it: what is shown, what the browser keeps of it, and how to change it. */
function useList<T extends { id: string }>(config: ListConfig<T>) {
  const [params, setParams] = useSearchParams();
  const known = [...config.filters.map(knownOf), ...(config.kept ?? [])];
  const state = readList(params, known);
  const sort = state.sort || config.sorted || "";
  const query = useQuery({
    queryKey: [config.name, "list", writeList(state).toString()],
    queryFn: ({ signal }) => config.fetch({ ...state, sort }, signal),
    placeholderData: keepPreviousData,
  });
  const [hidden, setHidden] = useStored<string[]>(`souk-columns-${config.name}`, extras(config));
  const [own, setOwn] = useStored<View[]>(`souk-views-${config.name}`, []);
  const [selection, select] = useState<Selection<T>>(new Map());
  return {
    config,
    known,
    state,
    /** What is asked for: the state with the order that stands where nobody chose one. */
    asked: { ...state, sort },
    query,
    hidden,
    setHidden,
    own,
    setOwn,
    selection,
    select,
    present: viewOf(writeList(state)),
    change: (next: Partial<ListState>) => setParams(writeList({ ...state, page: 1, ...next })),
    open: (address: string) => setParams(new URLSearchParams(address)),
  };
}

type Shown<T extends { id: string }> = ReturnType<typeof useList<T>>;

export function ListScreen<T extends { id: string }>({ config }: { config: ListConfig<T> }) {
  const list = useList(config);
  const [naming, setNaming] = useState(false);
  const { own, selection, query } = list;
  const clear = () => list.select(new Map());
  const saveView = (label: string) => {
    list.setOwn([...own, { id: crypto.randomUUID(), label, query: list.present }]);
    setNaming(false);
  };
  return (
    <>
      <Head title={config.title} about={config.about} acts={config.acts} />
      {config.above}
      <section className="panel dt" aria-label={config.title} data-state={query.isPending ? "waiting" : undefined}>
        {config.views.length + own.length > 0 ? (
          <Views
            name={config.name}
            views={config.views}
            own={own}
            present={list.present}
            known={list.known}
            open={list.open}
            remove={(id) => list.setOwn(own.filter((view) => view.id !== id))}
            fetch={config.fetch}
          />
        ) : null}
        <Tools list={list} saveView={() => setNaming(true)} />
        <Told list={list} />
        <Results list={list} />
      </section>
      {config.bulk && selection.size > 0 ? (
        <BulkBar selected={selection.size} sum={config.sumOf?.([...selection.values()])} clear={clear}>
          {config.bulk(selection, clear)}
        </BulkBar>
      ) : null}
      {naming ? <NameView close={() => setNaming(false)} save={saveView} /> : null}
    </>
  );
}

/** What narrows the list, takes it along and chooses its columns. */
function Tools<T extends { id: string }>({ list, saveView }: { list: Shown<T>; saveView: () => void }) {
  const { config, state, present, change, setHidden } = list;
  return (
    <div className="dt-tools">
      {config.searchHint ? (
        <SearchField hint={config.searchHint} value={state.search} change={(search) => change({ search })} />
      ) : null}
      <Export config={config} state={list.asked} />
      <ColumnsMenu
        columns={config.columns}
        hidden={list.hidden}
        change={setHidden}
        reset={() => setHidden(extras(config))}
      />
      {config.filters.length > 0 ? (
        <FilterChips
          filters={config.filters}
          set={chosenOf(config, state.filters)}
          change={(name, value) => change({ filters: withFilter(state.filters, name, value) })}
          clear={() => change({ filters: keptOf(config, state.filters) })}
          saveView={saveView}
          canSave={present !== "" && ![...config.views, ...list.own].some((view) => view.query === present)}
        />
      ) : null}
    </div>
  );
}

/** What was left out of the address, and what went wrong. */
function Told<T extends { id: string }>({ list }: { list: Shown<T> }) {
  const { t } = useTexts();
  const { state, query } = list;
  return (
    <>
      {state.dropped.length > 0 ? (
        <p className="told">{t("list.dropped", { names: state.dropped.join(", ") })}</p>
      ) : null}
      {query.error ? (
        <div className="pb">
          <Alert>{query.error.message}</Alert>
          <button type="button" className="btn quiet" onClick={() => query.refetch()}>
            {t("retry")}
          </button>
        </div>
      ) : null}
    </>
  );
}

/** The rows, or why there are none, and the way to the other pages. */
function Results<T extends { id: string }>({ list }: { list: Shown<T> }) {
  const { config, state, asked, query, hidden, selection, select, change } = list;
  const rows = query.data?.results;
  const count = query.data?.count ?? 0;
  if (rows?.length === 0) return <Empty config={config} state={state} change={change} />;
  if (query.error && !rows) return null;
  return (
    <>
      {config.bulk && rows ? (
        <SelectAll config={config} state={asked} rows={rows} selection={selection} count={count} select={select} />
      ) : null}
      <DataTable
        title={config.title}
        columns={config.columns.filter((column) => !hidden.includes(column.id))}
        rows={rows}
        total={count}
        sort={asked.sort}
        setSort={(sort) => change({ sort })}
        rowName={config.rowName}
        selection={config.bulk ? selection : undefined}
        select={config.bulk ? select : undefined}
      />
      {rows ? (
        <Pager
          title={config.title}
          counted={config.counted}
          page={state.page}
          size={state.size}
          count={count}
          isEstimate={query.data?.count_is_estimate}
          hasNext={Boolean(query.data?.next)}
          address={(page) => `?${writeList({ ...state, page })}`}
          setSize={(size) => change({ size })}
        />
      ) : null}
    </>
  );
}

const extras = <T extends { id: string }>(config: ListConfig<T>) =>
  config.columns.filter((column) => column.extra).map((column) => column.id);

function withFilter(filters: Record<string, string>, name: string, value: string | null) {
  const { [name]: _, ...rest } = filters;
  return value === null ? rest : { ...rest, [name]: value };
}

/** Of what the address says, what the list itself does not choose. */
const keptOf = <T extends { id: string }>({ kept = [] }: ListConfig<T>, filters: Record<string, string>) =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => kept.some((each) => each.name === name)));

const chosenOf = <T extends { id: string }>({ filters: own }: ListConfig<T>, filters: Record<string, string>) =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => own.some((each) => each.name === name)));

interface EmptyProps<T extends { id: string }> {
  config: ListConfig<T>;
  state: ListState;
  change: (next: Partial<ListState>) => void;
}

function Empty<T extends { id: string }>({ config, state, change }: EmptyProps<T>) {
  const { t } = useTexts();
  const isFiltered = Object.keys(chosenOf(config, state.filters)).length > 0;
  const isNarrowed = state.search !== "" || isFiltered;
  return (
    <div className="blank" role="status">
      <h2>{isNarrowed ? t("list.nothingMatches") : t("list.nothingYet")}</h2>
      {isNarrowed ? <p className="mute">{t("list.loosen")}</p> : null}
      <div className="fchips">
        {state.search ? (
          <button className="fchip" type="button" onClick={() => change({ search: "" })}>
            {t("list.withoutSearch", { search: state.search })}
          </button>
        ) : null}
        {isFiltered ? (
          <button className="fchip" type="button" onClick={() => change({ filters: keptOf(config, state.filters) })}>
            {t("list.withoutFilters")}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function NameView({ close, save }: { close: () => void; save: (label: string) => void }) {
  const { t } = useTexts();
  const [label, setLabel] = useState("");
  const foot = (
    <button type="button" className="btn" disabled={label.trim() === ""} onClick={() => save(label.trim())}>
      {t("list.saveView")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("list.saveView")} foot={foot}>
      <TextField label={t("list.viewName")} value={label} onChange={(event) => setLabel(event.target.value)} />
    </Dialog>
  );
}
