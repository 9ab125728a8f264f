import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import { useState } from "react";
import { percent } from "../../../shared/format.ts";
import type { DayOfSales } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";
import { change, currenciesOf, type Day, daysOf } from "./sales.ts";
import { SalesChart } from "./sales-chart.tsx";

const WEEK = 7;

/** Today against yesterday and a week ago, and the thirty days as a chart; a currency at a time. */
export function Sales({ sales }: { sales: DayOfSales[] }) {
  const { t } = useTexts();
  const currencies = currenciesOf(sales);
  const [chosen, choose] = useState<string>();
  const currency = currencies.find((each) => each === chosen) ?? currencies[0];
  if (!currency) {
    return (
      <Panel title={t("sales.title")}>
        <p className="mute">{t("sales.nothing")}</p>
      </Panel>
    );
  }
  const days = daysOf(sales, currency, Date.now());
  const key = (
    <span className="key">
      <span>
        <i className="k1" />
        {t("sales.revenue")}
      </span>
      <span>
        <i className="k2" />
        {t("orders.title")}
      </span>
    </span>
  );
  return (
    <Panel
      title={t("sales.title")}
      mark={
        currencies.length > 1 ? <Currencies currencies={currencies} currency={currency} choose={choose} /> : undefined
      }
      aside={key}
      flush
    >
      <SalesChart days={days} currency={currency} title={t("sales.chart", { currency })} />
    </Panel>
  );
}

function Currencies(props: { currencies: string[]; currency: string; choose: (currency: string) => void }) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="tabs views" role="group" aria-label={t("sales.currency")}>
      {props.currencies.map((each) => (
        <button key={each} type="button" aria-pressed={each === props.currency} onClick={() => props.choose(each)}>
          {each}
        </button>
      ))}
    </div>
  );
}

/** Today's figures of each currency, with those of yesterday and of the same weekday a week before. */
export function Today({ sales }: { sales: DayOfSales[] }) {
  const { t, money, count } = useTexts();
  const currencies = currenciesOf(sales);
  if (currencies.length === 0) return null;
  return (
    <section className="panel kpis soldtoday" aria-label={t("sales.today")}>
      {currencies.map((currency) => {
        const days = daysOf(sales, currency, Date.now());
        const written = (amount: number) => money({ amount, currency });
        const word = currencies.length > 1 ? ` (${currency})` : "";
        return [
          <Compared
            key={currency}
            name={t("sales.revenueToday") + word}
            days={days}
            field="amount"
            written={written}
          />,
          <Compared
            key={`${currency}n`}
            name={t("sales.ordersToday") + word}
            days={days}
            field="orders"
            written={count}
          />,
        ];
      })}
    </section>
  );
}

interface ComparedProps {
  name: string;
  days: Day[];
  field: "amount" | "orders";
  written: (figure: number) => string;
}

function Compared({ name, days, field, written }: ComparedProps) {
  const { t, language } = useTexts();
  const figures = days.map((each) => each[field]);
  const [now, yesterday, weekAgo] = [0, 1, WEEK].map((back) => figures.at(-1 - back) ?? 0) as [number, number, number];
  const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.now());
  return (
    <div className="kpi">
      <p className="l">{name}</p>
      <p className="v">{written(now)}</p>
      <Against
        now={now}
        before={yesterday}
        words={yesterday === 0 ? t("sales.nothingYesterday") : t("sales.yesterday", { figure: written(yesterday) })}
      />
      <Against
        now={now}
        before={weekAgo}
        words={t(weekAgo === 0 ? "sales.nothingWeekAgo" : "sales.weekAgo", { weekday, figure: written(weekAgo) })}
      />
      <Spark figures={figures} />
    </div>
  );
}

/** How much more or less than before, in words. */
function Against({ now, before, words }: { now: number; before: number; words: string }) {
  const { t, language } = useTexts();
  const by = change(now, before);
  const [Arrow, tone] =
    by === null || by === 0 ? [ArrowRight, ""] : by > 0 ? [ArrowUpRight, "up"] : [ArrowDownRight, "down"];
  const key = by === null || by === 0 ? "sales.same" : by > 0 ? "sales.more" : "sales.less";
  return (
    <p className="cmp xs">
      {by === null ? null : (
        <b className={tone}>
          <Arrow className="i" aria-hidden="true" />
          {t(key, { percent: percent(Math.abs(by), language) })}
        </b>
      )}{" "}
      <span>{words}</span>
    </p>
  );
}

const SPARK = { width: 160, height: 36 };

/** The thirty days in little; the chart below tells them. */
function Spark({ figures }: { figures: number[] }) {
  const most = Math.max(1, ...figures);
  const step = SPARK.width / Math.max(1, figures.length - 1);
  const y = (figure: number) => (SPARK.height - (figure / most) * (SPARK.height - 2)).toFixed(1);
  const points = figures.map((each, index) => `${(index * step).toFixed(1)},${y(each)}`);
  const floor = [`${SPARK.width},${SPARK.height}`, `0,${SPARK.height}`];
  return (
    <svg className="sp" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} preserveAspectRatio="none" aria-hidden="true">
      <polygon points={[...points, ...floor].join(" ")} fill="var(--c1)" opacity=".1" />
      <polyline
        points={points.join(" ")}
        fill="none"
        stroke="var(--c1)"
        strokeWidth="1.75"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
