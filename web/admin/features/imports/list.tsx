import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { imports, type ProductImport } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { Drop } from "./drop.tsx";
import { countsOf, isOn, StateBadge } from "./words.tsx";

/** While one is under way, the list is read anew. */
const AGAIN_MS = 2_000;

export function Component() {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ["imports", "list"],
    queryFn: ({ signal }) => imports.list({ page: 1, size: 50 }, signal),
    refetchInterval: (query) => (query.state.data?.results.some(isOn) ? AGAIN_MS : false),
  });
  return (
    <>
      <Head title={t("nav.imports")} about={t("imports.about")} />
      <Drop />
      <Panel title={t("imports.earlier")} flush>
        {query.data ? (
          <Runs runs={query.data.results} />
        ) : (
          <Pending error={query.error} retry={() => query.refetch()} />
        )}
      </Panel>
    </>
  );
}

function Runs({ runs }: { runs: ProductImport[] }) {
  const texts = useTexts();
  const { t, when } = texts;
  if (runs.length === 0) return <p className="pb mute">{t("imports.none")}</p>;
  return (
    <div className="itable runs">
      <Table
        title={t("imports.earlier")}
        heads={[t("imports.file"), t("imports.state"), t("imports.products"), t("imports.began")]}
        rows={runs.map((run) => ({
          id: run.id,
          cells: [
            <Link key="file" className="link" to={`/imports/${run.id}`}>
              {run.file_name || t("imports.unnamed")}
            </Link>,
            <StateBadge key="state" run={run} />,
            <span key="counts" className="wraps">
              {countsOf(texts, run)}
            </span>,
            when(run.started_at),
          ],
        }))}
      />
    </div>
  );
}
