// What there is to tell of an import, line by line; a hundred lines at a time.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ImportLine, imports, type ProductImport } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { columnName, isOn, KINDS, type Kind, KindBadge } from "./words.tsx";

const AGAIN_MS = 2_000;

export function Lines({ run }: { run: ProductImport }) {
  const { t, count } = useTexts();
  const [kind, setKind] = useState<Kind>();
  const query = useInfiniteQuery({
    // What is told when it ends is not what was told while it ran.
    queryKey: ["imports", "lines", run.id, run.dry_run, run.state, kind],
    queryFn: ({ signal, pageParam }) => imports.lines(run.id, { kind, after: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.after ?? undefined,
    refetchInterval: isOn(run) ? AGAIN_MS : false,
  });
  const lines = query.data?.pages.flatMap((page) => page.results);
  return (
    <Panel title={t("import.lines")} flush>
      {/* biome-ignore lint/a11y/useSemanticElements: the buttons are no form */}
      <div className="tabs" role="group" aria-label={t("import.result")}>
        {[undefined, ...KINDS].map((each) => (
          <button key={each ?? "all"} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
            {t(each ? `import.${each}` : "import.all")}{" "}
            {each && each !== "note" ? <span className="c">{count(run[each])}</span> : null}
          </button>
        ))}
      </div>
      {lines ? <Told lines={lines} /> : <Pending error={query.error} retry={() => query.refetch()} />}
      {query.hasNextPage ? (
        <div className="imore">
          <button type="button" className="btn quiet" onClick={() => query.fetchNextPage()}>
            {t("import.more")}
          </button>
        </div>
      ) : null}
    </Panel>
  );
}

function Told({ lines }: { lines: ImportLine[] }) {
  const { t } = useTexts();
  if (lines.length === 0) return <p className="pb mute">{t("import.noLines")}</p>;
  return (
    <div className="itable ilines">
      <Table
        title={t("import.lines")}
        heads={[t("import.line"), t("import.result"), t("import.product"), t("import.what")]}
        rows={lines.map((line) => ({
          id: String(line.position),
          cells: [
            <span key="line" className="num">
              <span className="narrow">{t("import.line")} </span>
              {line.line}
            </span>,
            <KindBadge key="kind" kind={line.kind} />,
            line.handle,
            <div key="what" className="iwhat">
              <What line={line} />
            </div>,
          ],
        }))}
      />
    </div>
  );
}

function What({ line }: { line: ImportLine }) {
  const { t } = useTexts();
  const fields = line.field.split(", ").filter(Boolean);
  const names = fields.map((field) => columnName(t, field)).join(", ");
  if (!line.reason) return names;
  return (
    <>
      {names ? <b>{names}</b> : null}
      <p>{line.reason}</p>
    </>
  );
}
