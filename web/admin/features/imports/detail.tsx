import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "react-router";
import { imports, type ProductImport } from "../../data/provider.ts";
import { type Key, useTexts } from "../../i18n.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Alert, Head, Kpi, Panel, Pending } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { Meter } from "./drop.tsx";
import { Lines } from "./lines.tsx";
import { Question } from "./question.tsx";
import { isOn, KINDS, StateBadge } from "./words.tsx";

/** While it is under way, it is read anew. */
const AGAIN_MS = 1_000;

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["imports", "detail", id],
    queryFn: ({ signal }) => imports.get(id, signal),
    refetchInterval: (query) => (query.state.data && isOn(query.state.data) ? AGAIN_MS : false),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Run key={id} run={query.data} />;
}

function Run({ run }: { run: ProductImport }) {
  const { t, when } = useTexts();
  return (
    <>
      <Head
        title={run.file_name || t("imports.unnamed")}
        crumb={["/imports", t("nav.imports")]}
        badges={
          <span role="status">
            <StateBadge run={run} />
          </span>
        }
        about={when(run.started_at)}
        acts={<Acts run={run} />}
      />
      <Alert>{run.error}</Alert>
      {isOn(run) ? (
        <Panel title={t(`import.${run.state}`)}>
          <Meter text={t("import.progress", { percent: run.percent })} percent={run.percent} />
        </Panel>
      ) : null}
      {run.mapping ? <Question run={run} header={run.mapping} /> : <Outcome run={run} />}
      <p className="mute xs igone">{t("import.gone")}</p>
    </>
  );
}

function Outcome({ run }: { run: ProductImport }) {
  const { t, count } = useTexts();
  const kinds = KINDS.filter((kind) => kind !== "note");
  return (
    <>
      <p className="iabout">{t(aboutOf(run))}</p>
      <section className="panel kpis" aria-label={t("imports.products")}>
        {kinds.map((kind) => (
          <Kpi key={kind} name={t(`import.${kind}`)} value={count(run[kind])} />
        ))}
      </section>
      <Lines key={`${run.state} ${run.dry_run}`} run={run} />
    </>
  );
}

/** What the figures are of: a look at the file, an import that is through, or one that is not. */
function aboutOf({ state, dry_run }: ProductImport): Key {
  if (dry_run) return state === "finished" ? "import.wouldAbout" : "import.lookAbout";
  if (state === "finished") return "import.doneAbout";
  return state === "failed" || state === "cancelled" ? "import.partAbout" : "import.onAbout";
}

function Acts({ run }: { run: ProductImport }) {
  const { t } = useTexts();
  const notify = useNotify();
  const queries = useQueryClient();
  const read = (next: ProductImport) => {
    queries.setQueryData(["imports", "detail", run.id], next);
    void queries.invalidateQueries({ queryKey: ["imports"] });
  };
  const apply = useMutation({
    mutationFn: () => imports.apply(run.id),
    onSuccess: (next) => {
      read(next);
      notify(t("import.started"));
    },
    onError: (error) => notify(error.message),
  });
  const cancel = useMutation({
    mutationFn: () => imports.cancel(run.id),
    onSuccess: read,
    onError: (error) => notify(error.message),
  });
  const isOpen = isOn(run) || run.state === "mapping";
  return (
    <>
      <HistoryLink subject={run.id} />
      {run.lines > 0 ? (
        <a className="btn quiet" href={imports.report(run.id)} download>
          {t("import.report")}
        </a>
      ) : null}
      {isOpen ? (
        <button type="button" className="btn quiet" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {t("import.cancel")}
        </button>
      ) : null}
      {run.can_apply ? (
        <button type="button" className="btn" disabled={apply.isPending} onClick={() => apply.mutate()}>
          {t(run.state === "finished" ? "import.apply" : "import.again")}
        </button>
      ) : null}
    </>
  );
}
