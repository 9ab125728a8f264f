// What staff did: who, what, to which thing, when and from where.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { cursorOf } from "../../data/cursor.ts";
import { readList, writeList } from "../../data/list-state.ts";
import { dayStart } from "../../data/moment.ts";
import { type AuditEntry, auditLog } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { ExportMenu } from "../../ui/export-button.tsx";
import type { Column } from "../../ui/list-types.ts";
import { Alert, Head } from "../../ui/parts.tsx";
import { EntryDrawer, ThingLink } from "./entry.tsx";
import { AuditFilters, FILTERS } from "./filters.tsx";
import { ACTS, thingOf } from "./words.ts";

const SIZE = 50;
const known = FILTERS.map((name) => ({ name, values: null }));

export function Component() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { filters, dropped } = readList(params, known);
  const change = (next: Record<string, string>) => setParams(writeList({ filters: next }));
  const query = useInfiniteQuery({
    queryKey: ["audit-log", filters],
    queryFn: ({ signal, pageParam }) =>
      auditLog.list({ ...rangeOf(filters), page_size: SIZE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => cursorOf(last.next),
  });
  const rows = query.data?.pages.flatMap((page) => page.results);
  const [open, setOpen] = useState<AuditEntry | null>(null);
  return (
    <>
      <Head title={t("nav.audit")} about={t(filters.subject ? "audit.aboutOne" : "audit.about")} />
      <section className="panel dt" aria-label={t("nav.audit")} data-state={query.isPending ? "waiting" : undefined}>
        <div className="dt-tools oneline">
          <ExportMenu address={(format) => auditLog.exported({ ...rangeOf(filters), format })} />
          <AuditFilters set={filters} change={change} shown={rows ?? []} />
        </div>
        {dropped.length > 0 ? <p className="told">{t("list.dropped", { names: dropped.join(", ") })}</p> : null}
        {query.error ? (
          <div className="pb">
            <Alert>{query.error.message}</Alert>
            <button type="button" className="btn quiet" onClick={() => query.refetch()}>
              {t("retry")}
            </button>
          </div>
        ) : null}
        {rows?.length === 0 ? (
          <div className="blank" role="status">
            <h2>{t("list.nothingMatches")}</h2>
            <p className="mute">{t("audit.none")}</p>
            {Object.keys(filters).length > 0 ? (
              <div className="fchips">
                <button className="fchip" type="button" onClick={() => change({})}>
                  {t("list.withoutFilters")}
                </button>
              </div>
            ) : null}
          </div>
        ) : query.error && !rows ? null : (
          <Entries rows={rows} open={setOpen} />
        )}
        {rows && rows.length > 0 ? (
          <div className="dt-foot">
            <span className="num">{t("audit.shown", { count: rows.length })}</span>
            {query.hasNextPage ? (
              <button
                type="button"
                className="btn quiet"
                onClick={() => query.fetchNextPage()}
                disabled={query.isFetchingNextPage}
              >
                {t("audit.more")}
              </button>
            ) : null}
          </div>
        ) : null}
      </section>
      <EntryDrawer entry={open} close={() => setOpen(null)} />
    </>
  );
}

/** The days of the address are the reader's; the last one counts whole. */
function rangeOf({ account, operation, subject, from, until }: Record<string, string>) {
  return { account_id: account, operation, subject, from: dayStart(from), until: dayStart(until, 1) };
}

function Entries({ rows, open }: { rows: AuditEntry[] | undefined; open: (entry: AuditEntry) => void }) {
  const { t } = useTexts();
  const columns = useColumns(open);
  return (
    <DataTable
      title={t("nav.audit")}
      columns={columns}
      rows={rows}
      total={rows?.length ?? 0}
      sort=""
      setSort={() => {}}
      rowName={(entry) => entry.operation}
    />
  );
}

function useActName() {
  const { t } = useTexts();
  return ({ operation }: AuditEntry) => {
    const key = ACTS[operation];
    return key ? t(key) : operation;
  };
}

function useColumns(open: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const { t, when } = useTexts();
  const nameOf = useActName();
  return [
    {
      id: "what",
      label: t("audit.what"),
      place: "num",
      cell: (entry) => (
        <button type="button" className="link act" aria-haspopup="dialog" onClick={() => open(entry)}>
          {nameOf(entry)}
        </button>
      ),
    },
    { id: "which", label: t("audit.which"), place: "cust", cell: (entry) => <ThingLink thing={thingOf(entry)} /> },
    {
      id: "who",
      label: t("audit.who"),
      place: "items",
      cell: (entry) => <span className="wrapany">{entry.email}</span>,
    },
    { id: "client", label: t("audit.client"), cell: (entry) => <span className="num">{entry.client}</span> },
    {
      id: "when",
      label: t("audit.when"),
      place: "when",
      end: true,
      cell: (entry) => <time dateTime={entry.at}>{when(entry.at)}</time>,
    },
  ];
}
