import { useQuery } from "@tanstack/react-query";
import { percent } from "../../../shared/format.ts";
import { type SearchStatistics, searches } from "../../data/searches.ts";
import { useTexts } from "../../i18n.tsx";
import { Kpi, Panel, Pending } from "../../ui/parts.tsx";
import { milliseconds, perDay, RANGES, sharesOf } from "./figures.ts";
import { SearchesChart } from "./searches-chart.tsx";

/** Where there is nothing to say a figure of. */
const NONE = "–";

/** How the search did in so many days: what it came to, and each day. */
export function Overview({ days }: { days: number }) {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ["searches", "statistics", days],
    queryFn: ({ signal }) => searches.statistics(days, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const key = (
    <span className="key">
      <span>
        <i className="k1" />
        {t("searches.something")}
      </span>
      <span>
        <i className="k2" />
        {t("searches.nothing")}
      </span>
    </span>
  );
  const isEmpty = query.data.total.searches === 0;
  return (
    <>
      <Figures statistics={query.data} days={days} />
      <Panel title={t("searches.perDay")} aside={isEmpty ? undefined : key} flush={!isEmpty}>
        {isEmpty ? (
          <p className="mute">{t("searches.none", { days })}</p>
        ) : (
          <SearchesChart days={query.data.days} title={t("searches.chart", { days })} />
        )}
      </Panel>
    </>
  );
}

function Figures({ statistics, days }: { statistics: SearchStatistics; days: number }) {
  const { t, count, language } = useTexts();
  const { total, p95_microseconds: within } = statistics;
  const shares = sharesOf(total);
  const written = (share: number | null) => (share === null ? NONE : percent(share, language));
  const took = typeof within === "number" ? t("searches.ms", { ms: milliseconds(within, language) }) : NONE;
  const daily = perDay(total.searches, days, language);
  return (
    <section className="panel kpis k5" aria-label={t("searches.figures", { days })}>
      <Kpi name={t("searches.times")} value={count(total.searches)} note={t("searches.daily", { count: daily })} />
      <Kpi
        name={t("searches.nothing")}
        value={written(shares.empty)}
        note={t("searches.counted", { count: total.empty, written: count(total.empty) })}
      />
      <Kpi
        name={t("searches.opened")}
        value={written(shares.clicked)}
        note={t("searches.counted", { count: total.clicked, written: count(total.clicked) })}
      />
      <Kpi
        name={t("searches.ordered")}
        value={written(shares.orders)}
        note={t("searches.orders", { count: total.orders, written: count(total.orders) })}
      />
      <Kpi name={t("searches.within")} value={took} note={t("searches.withinNote")} />
    </section>
  );
}

/** The days that are looked at. */
export function Range({ days, choose }: { days: number; choose: (days: number) => void }) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="tabs views range" role="group" aria-label={t("searches.range")}>
      {RANGES.map((each) => (
        <button key={each} type="button" aria-pressed={each === days} onClick={() => choose(each)}>
          {t("searches.days", { days: each })}
        </button>
      ))}
    </div>
  );
}
