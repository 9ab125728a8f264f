import { useQuery } from "@tanstack/react-query";
import { type Job, operations, type Schedule } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import type { Column } from "../../ui/list-types.ts";
import { Head, Pending } from "../../ui/parts.tsx";
import { JobState, useJobName } from "./job-state.tsx";
import { timesOf } from "./words.ts";

const AGAIN_MS = 10_000;

interface Row extends Schedule {
  id: string;
}

/** What runs by the clock: what, when, when next, and how it went last. */
export function Component() {
  const { t } = useTexts();
  const columns = useColumns();
  const query = useQuery({
    queryKey: ["jobs", "schedules"],
    queryFn: ({ signal }) => operations.schedules(signal),
    refetchInterval: AGAIN_MS,
  });
  const head = <Head title={t("nav.schedules")} about={t("schedules.about")} />;
  if (!query.data) {
    return (
      <>
        {head}
        <Pending error={query.error} retry={() => query.refetch()} />
      </>
    );
  }
  const rows: Row[] = query.data.results.map((each) => ({ ...each, id: each.name }));
  return (
    <>
      {head}
      <section className="panel dt" aria-label={t("nav.schedules")}>
        <DataTable
          title={t("nav.schedules")}
          columns={columns}
          rows={rows}
          total={rows.length}
          sort=""
          setSort={() => {}}
          rowName={(row) => row.name}
        />
      </section>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t, when } = useTexts();
  const nameOf = useJobName();
  const timesIn = useTimes();
  return [
    { id: "what", label: t("jobs.what"), place: "num", cell: (row) => <b className="strong">{nameOf(row)}</b> },
    { id: "times", label: t("schedules.times"), place: "cust", cell: (row) => timesIn(row.expression) },
    {
      id: "next",
      label: t("schedules.next"),
      place: "when",
      cell: (row) => (row.next_at ? <time dateTime={row.next_at}>{when(row.next_at)}</time> : t("nothing")),
    },
    { id: "latest", label: t("schedules.latest"), place: "items", cell: (row) => <Latest job={row.latest} /> },
    {
      id: "state",
      label: t("field.status"),
      place: "ful",
      cell: (row) => (row.latest ? <JobState job={row.latest} /> : null),
    },
  ];
}

function Latest({ job }: { job: Job | null | undefined }) {
  const { t, when } = useTexts();
  if (!job) return <span className="mute">{t("schedules.never")}</span>;
  const at = job.finished_at ?? job.run_at;
  return (
    <span className="mute">
      <span className="narrow">{t("schedules.latest")} </span>
      <time dateTime={at}>{when(at)}</time>
    </span>
  );
}

/** When, in words; as it is written where there are none. */
function useTimes() {
  const { t, language } = useTexts();
  const names = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return (expression: string) => {
    const told = timesOf(expression);
    if (!told) return <code className="mono">{expression}</code>;
    const values = told.weekday ? { ...told.values, weekday: names.format(told.weekday) } : told.values;
    return t(told.key, values);
  };
}
