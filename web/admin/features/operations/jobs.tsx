// What the shop does in the background: what waits, runs, went wrong and is through.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { cursorOf } from "../../data/cursor.ts";
import { readList, writeList } from "../../data/list-state.ts";
import { type Job, operations } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import type { Column } from "../../ui/list-types.ts";
import { Alert, Head } from "../../ui/parts.tsx";
import { JobActs } from "./acts.tsx";
import { JobDrawer } from "./job-drawer.tsx";
import { JobState, useJobName } from "./job-state.tsx";
import { JOBS, STATES } from "./words.ts";

const SIZE = 24;
/** It is read anew as often while somebody looks at it. */
const AGAIN_MS = 4_000;
const known = [
  { name: "state", values: STATES },
  { name: "name", values: null },
];

export function Component() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { filters, dropped } = readList(params, known);
  const [fault, setFault] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const query = useJobs(filters);
  const rows = query.data?.pages.flatMap((page) => page.results);
  const opened = rows?.find(({ id }) => id === open);
  const columns = useColumns(setOpen, setFault);
  const change = (next: Record<string, string>) => setParams(writeList({ filters: next }));
  return (
    <>
      <Head title={t("nav.jobs")} about={t("jobs.about")} />
      <Alert>{fault || query.error?.message}</Alert>
      <section
        className="panel dt jobs"
        aria-label={t("nav.jobs")}
        data-state={query.isPending ? "waiting" : undefined}
      >
        <States filters={filters} counts={query.data?.pages[0]?.counts} change={change} />
        <div className="dt-tools">
          <NameFilter filters={filters} change={change} />
        </div>
        {dropped.length > 0 ? <p className="told">{t("list.dropped", { names: dropped.join(", ") })}</p> : null}
        {rows?.length === 0 ? (
          <div className="blank" role="status">
            <h2>{t(filters.state === "dead" ? "jobs.noneDead" : "jobs.none")}</h2>
          </div>
        ) : query.error && !rows ? null : (
          <DataTable
            title={t("nav.jobs")}
            columns={columns}
            rows={rows}
            total={rows?.length ?? 0}
            sort=""
            setSort={() => {}}
            rowName={(job) => job.name}
          />
        )}
        {query.hasNextPage ? (
          <div className="dt-foot">
            <span className="num">{t("audit.shown", { count: rows?.length ?? 0 })}</span>
            <button
              type="button"
              className="btn quiet"
              onClick={() => query.fetchNextPage()}
              disabled={query.isFetchingNextPage}
            >
              {t("audit.more")}
            </button>
          </div>
        ) : null}
      </section>
      <JobDrawer job={opened} close={() => setOpen(null)} />
    </>
  );
}

function useJobs(filters: Record<string, string>) {
  const state = STATES.find((each) => each === filters.state);
  return useInfiniteQuery({
    queryKey: ["jobs", filters],
    queryFn: ({ signal, pageParam }) =>
      operations.jobs({ state, name: filters.name, page_size: SIZE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => cursorOf(last.next),
    refetchInterval: AGAIN_MS,
  });
}

interface FilterProps {
  filters: Record<string, string>;
  change: (filters: Record<string, string>) => void;
}

/** The states as tabs, with a count of those that somebody may have to look at. */
function States({
  filters,
  counts,
  change,
}: FilterProps & { counts?: { ready: number; running: number; dead: number } }) {
  const { t, count } = useTexts();
  const { state: present, ...rest } = filters;
  const numbers: Record<string, number | undefined> = { ...counts };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="tabs views" role="group" aria-label={t("jobs.states")}>
      <button type="button" aria-pressed={present === undefined} onClick={() => change(rest)}>
        {t("list.all")}
      </button>
      {STATES.map((state) => {
        const number = numbers[state];
        return (
          <button key={state} type="button" aria-pressed={present === state} onClick={() => change({ ...rest, state })}>
            {t(`jobs.${state}`)} {number === undefined ? null : <span className="c">{count(number)}</span>}
          </button>
        );
      })}
    </div>
  );
}

function NameFilter({ filters, change }: FilterProps) {
  const { t } = useTexts();
  const { name, ...rest } = filters;
  const all = Object.entries(JOBS).map(([value, key]) => ({ value, label: t(key) }));
  const options = name === undefined || name in JOBS ? all : [...all, { value: name, label: name }];
  return (
    <FilterChips
      filters={[{ name: "name", label: t("jobs.what"), options }]}
      set={name === undefined ? {} : { name }}
      change={(_, value) => change(value === null ? rest : { ...rest, name: value })}
      clear={() => change(rest)}
      saveView={() => {}}
      canSave={false}
    />
  );
}

function useColumns(open: (id: string) => void, setFault: (fault: string) => void): Column<Job>[] {
  const { t, when, count } = useTexts();
  const nameOf = useJobName();
  return [
    {
      id: "what",
      label: t("jobs.what"),
      place: "num",
      cell: (job) => (
        <button type="button" className="link act" aria-haspopup="dialog" onClick={() => open(job.id)}>
          {nameOf(job)}
        </button>
      ),
    },
    { id: "state", label: t("field.status"), place: "total", cell: (job) => <JobState job={job} /> },
    {
      id: "tries",
      label: t("jobs.tries"),
      end: true,
      cell: (job) => count(job.attempts),
    },
    { id: "when", label: t("jobs.when"), place: "when", cell: (job) => when(job.finished_at ?? job.run_at) },
    {
      id: "error",
      label: t("jobs.error"),
      place: "cust",
      cell: (job) => (
        <span className="clip">
          <span className="narrow">{t("jobs.triesOf", { count: job.attempts })} </span>
          {job.last_error}
        </span>
      ),
    },
    {
      id: "acts",
      label: t("jobs.acts"),
      place: "ful",
      end: true,
      cell: (job) => <JobActs job={job} name={nameOf(job)} setFault={setFault} />,
    },
  ];
}
