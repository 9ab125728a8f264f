// A list with all that every list has. A screen of its own states columns, filters, views and where rows come from.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { type ListState, readList, viewOf, writeList } from "../data/list-state.ts";
import { allRows, pageState, SELECT_LIMIT, type Selection, withRows } from "../data/selection.ts";
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
import { Views } from "./views.tsx";

const TYPING_MS = 250;

export function ListScreen<T extends { id: string }>({ config }: { config: ListConfig<T> }) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const known = config.filters.map(knownOf);
  const state = readList(params, known);
  const change = (next: Partial<ListState>) => setParams(writeList({ ...state, page: 1, ...next }));
  const sort = state.sort || config.sorted || "";
  const query = useQuery({
    queryKey: [config.name, "list", writeList(state).toString()],
    queryFn: ({ signal }) => config.fetch({ ...state, sort }, signal),
    placeholderData: keepPreviousData,
  });
  const [hidden, setHidden] = useStored<string[]>(`souk-columns-${config.name}`, extras(config));
  const [own, setOwn] = useStored<View[]>(`souk-views-${config.name}`, []);
  const [selection, select] = useState<Selection<T>>(new Map());
  const [naming, setNaming] = useState(false);
  const present = viewOf(writeList(state));
  const rows = query.data?.results;
  const isEmpty = rows?.length === 0;
  const saveView = (label: string) => {
    setOwn([...own, { id: crypto.randomUUID(), label, query: present }]);
    setNaming(false);
  };
  return (
    <>
      <Head title={config.title} about={config.about} acts={config.acts} />
      <section className="panel dt" aria-label={config.title} data-state={query.isPending ? "waiting" : undefined}>
        {config.views.length + own.length > 0 ? (
          <Views
            name={config.name}
            views={config.views}
            own={own}
            present={present}
            known={known}
            open={(address) => setParams(new URLSearchParams(address))}
            remove={(id) => setOwn(own.filter((view) => view.id !== id))}
            fetch={config.fetch}
          />
        ) : null}
        <div className="dt-tools">
          {config.searchHint ? (
            <SearchField hint={config.searchHint} value={state.search} change={(search) => change({ search })} />
          ) : null}
          <Export config={config} state={{ ...state, sort }} />
          <ColumnsMenu
            columns={config.columns}
            hidden={hidden}
            change={setHidden}
            reset={() => setHidden(extras(config))}
          />
          {config.filters.length > 0 ? (
            <FilterChips
              filters={config.filters}
              set={state.filters}
              change={(name, value) => change({ filters: withFilter(state.filters, name, value) })}
              clear={() => change({ filters: {} })}
              saveView={() => setNaming(true)}
              canSave={present !== "" && ![...config.views, ...own].some((view) => view.query === present)}
            />
          ) : null}
        </div>
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
        {config.bulk && rows ? (
          <SelectAll
            config={config}
            state={{ ...state, sort }}
            rows={rows}
            selection={selection}
            count={query.data?.count ?? 0}
            select={select}
          />
        ) : null}
        {isEmpty ? (
          <Empty state={state} change={change} />
        ) : query.error && !rows ? null : (
          <DataTable
            title={config.title}
            columns={config.columns.filter((column) => !hidden.includes(column.id))}
            rows={rows}
            total={query.data?.count ?? 0}
            sort={sort}
            setSort={(next) => change({ sort: next })}
            rowName={config.rowName}
            selection={config.bulk ? selection : undefined}
            select={config.bulk ? select : undefined}
          />
        )}
        {rows && !isEmpty ? (
          <Pager
            title={config.title}
            counted={config.counted}
            page={state.page}
            size={state.size}
            count={query.data?.count ?? 0}
            isEstimate={query.data?.count_is_estimate}
            hasNext={Boolean(query.data?.next)}
            address={(page) => `?${writeList({ ...state, page })}`}
            setSize={(size) => change({ size })}
          />
        ) : null}
      </section>
      {config.bulk && selection.size > 0 ? (
        <BulkBar selection={selection} sum={config.sumOf?.([...selection.values()])} clear={() => select(new Map())}>
          {config.bulk(selection, () => select(new Map()))}
        </BulkBar>
      ) : null}
      {naming ? <NameView close={() => setNaming(false)} save={saveView} /> : null}
    </>
  );
}

const extras = <T extends { id: string }>(config: ListConfig<T>) =>
  config.columns.filter((column) => column.extra).map((column) => column.id);

function withFilter(filters: Record<string, string>, name: string, value: string | null) {
  const { [name]: _, ...rest } = filters;
  return value === null ? rest : { ...rest, [name]: value };
}

/** What is typed goes into the address when the typing pauses; `/` gets here. */
function SearchField({ hint, value, change }: { hint: string; value: string; change: (text: string) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => change(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label className="find">
      <Search className="i" aria-hidden="true" />
      <span className="vh">{t("list.search")}</span>
      <input
        type="search"
        data-search=""
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") change(text);
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </label>
  );
}

function Empty({ state, change }: { state: ListState; change: (next: Partial<ListState>) => void }) {
  const { t } = useTexts();
  const isNarrowed = state.search !== "" || Object.keys(state.filters).length > 0;
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
        {Object.keys(state.filters).length > 0 ? (
          <button className="fchip" type="button" onClick={() => change({ filters: {} })}>
            {t("list.withoutFilters")}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** Offers all rows of all pages once a whole page is selected. */
function SelectAll<T extends { id: string }>(props: {
  config: ListConfig<T>;
  state: ListState;
  rows: T[];
  selection: Selection<T>;
  count: number;
  select: (selection: Selection<T>) => void;
}) {
  const { t, count: written } = useTexts();
  const { config, state, rows, selection, count, select } = props;
  const [busy, setBusy] = useState(false);
  if (pageState(selection, rows) !== "all" || count <= rows.length) return null;
  const all = async () => {
    setBusy(true);
    const signal = new AbortController().signal;
    try {
      select(withRows(selection, await allRows((page) => config.fetch({ ...state, page, size: 100 }, signal))));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="selall">
      <span>{t("list.selected", { count: selection.size })}</span>{" "}
      {selection.size < Math.min(count, SELECT_LIMIT) ? (
        <button className="text" type="button" onClick={all} disabled={busy}>
          {t("list.selectAll", { count: written(Math.min(count, SELECT_LIMIT)) })}
        </button>
      ) : null}
    </div>
  );
}

function BulkBar<T>(props: { selection: Selection<T>; sum?: string; clear: () => void; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className="bulk" aria-label={t("list.bulk")}>
      <span className="coin">{props.selection.size}</span>
      <span className="bt">
        <b>{t("list.selectedWord")}</b>
        {props.sum ? <span className="num bs">{props.sum}</span> : null}
      </span>
      <div className="ba">{props.children}</div>
      <button className="x" type="button" aria-label={t("list.unselect")} onClick={props.clear}>
        <X className="i" aria-hidden="true" />
      </button>
    </section>
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
