import { useQuery } from "@tanstack/react-query";
import { type Health, operations } from "../../data/provider.ts";
import { type Key, useTexts } from "../../i18n.tsx";
import { Badge, Head, Ledger, Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { CONSUMERS } from "./words.ts";

const AGAIN_MS = 5_000;
/** What each check looks at, and its figure in words. */
const CHECKS: Record<string, { name: Key; figure: Key }> = {
  jobs_dead: { name: "health.jobsDead", figure: "health.jobs" },
  jobs_waiting: { name: "health.jobsWaiting", figure: "health.seconds" },
  consumers: { name: "health.consumers", figure: "health.events" },
  relay: { name: "health.relay", figure: "health.events" },
};
const DATABASES: Record<string, Key> = { sqlite: "health.sqlite", postgres: "health.postgres" };

/** Whether the shop is well, by figures. */
export function Component() {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ["jobs", "health"],
    queryFn: ({ signal }) => operations.health(signal),
    refetchInterval: AGAIN_MS,
  });
  const { data } = query;
  return (
    <>
      <Head
        title={t("nav.health")}
        about={t("health.about")}
        badges={
          data ? <Badge tone={data.ok ? "ok" : "bad"}>{t(data.ok ? "health.well" : "health.unwell")}</Badge> : null
        }
      />
      {data ? <Screen health={data} /> : <Pending error={query.error} retry={() => query.refetch()} />}
    </>
  );
}

function Screen({ health }: { health: Health }) {
  const { t } = useTexts();
  const database = DATABASES[health.database];
  return (
    <div className="edit">
      <div>
        <Checks health={health} />
        <Consumers />
      </div>
      <div>
        <Panel title={t("health.shop")}>
          <Ledger
            rows={[
              [t("health.version"), health.version],
              [t("health.database"), database ? t(database) : health.database],
            ]}
          />
        </Panel>
      </div>
    </div>
  );
}

function Checks({ health }: { health: Health }) {
  const { t, count } = useTexts();
  return (
    <Panel title={t("health.checks")} flush>
      <Table
        title={t("health.checks")}
        heads={[t("health.check"), t("health.figure"), t("field.status")]}
        figures={[1]}
        rows={health.checks.map(({ name, ok, figure, most }) => {
          const words = CHECKS[name];
          const told = (number: number) =>
            words ? t(words.figure, { count: number, written: count(number) }) : count(number);
          const what = (
            <span key="what" className="wraps">
              {words ? t(words.name) : name}
              <small>{t("health.most", { figure: told(most) })}</small>
            </span>
          );
          const state = (
            <Badge key="state" tone={ok ? "ok" : "bad"}>
              {t(ok ? "health.ok" : "health.look")}
            </Badge>
          );
          return { id: name, cells: [what, told(figure), state] };
        })}
      />
    </Panel>
  );
}

/** Those that follow the shop's events, and how far behind they are. */
function Consumers() {
  const { t, count } = useTexts();
  const query = useQuery({
    queryKey: ["jobs", "consumers"],
    queryFn: ({ signal }) => operations.consumers(signal),
    refetchInterval: AGAIN_MS,
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const { results, unnumbered } = query.data;
  const behind = (events: number) =>
    events === 0 ? t("consumers.level") : t("health.events", { count: events, written: count(events) });
  const rows = results.map(({ name, behind: events }) => {
    const key = CONSUMERS[name];
    return { id: name, cells: [key ? t(key) : name, behind(events)] };
  });
  return (
    <Panel title={t("consumers.title")} flush>
      <p className="pb mute">{t("consumers.about")}</p>
      <Table
        title={t("consumers.title")}
        heads={[t("consumers.who"), t("consumers.behind")]}
        figures={[1]}
        rows={[...rows, { id: "unnumbered", cells: [t("consumers.unnumbered"), behind(unnumbered)] }]}
      />
    </Panel>
  );
}
