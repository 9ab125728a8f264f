// Thirty days as a line of money over columns of orders; the same figures stand in a table behind a fold.
import { type PointerEvent, useId, useState } from "react";
import { ceiling } from "../../data/ceiling.ts";
import { useTexts } from "../../i18n.tsx";
import { DayNames, useDayName } from "../../ui/chart-days.tsx";
import { Table } from "../../ui/table.tsx";
import type { Day } from "./sales.ts";

interface Shape {
  width: number;
  /** Room for the figures of the scale. */
  start: number;
  /** Every how many days one is named. */
  every: number;
  className: string;
}

const SHAPES: Shape[] = [
  { width: 736, start: 52, every: 7, className: "wid" },
  { width: 328, start: 44, every: 10, className: "nar" },
];
const TOP = 22;
const LINE = 190;
const COLUMNS = 60;
const HEIGHT = TOP + LINE + 16 + COLUMNS + 22;
const LINES = [0, 1, 2, 3];

export function SalesChart({ days, currency, title }: { days: Day[]; currency: string; title: string }) {
  const { t, money, count } = useTexts();
  const dayName = useDayName();
  return (
    <figure className="sales">
      {SHAPES.map((shape) => (
        <Drawing key={shape.className} shape={shape} days={days} currency={currency} title={title} />
      ))}
      <details>
        <summary className="text">{t("chart.table")}</summary>
        <Table
          title={title}
          heads={[t("sales.day"), t("orders.title"), t("sales.revenue")]}
          figures={[1, 2]}
          rows={[...days].reverse().map(({ day, orders, amount }) => ({
            id: day,
            cells: [dayName(day), count(orders), money({ amount, currency })],
          }))}
        />
      </details>
    </figure>
  );
}

interface DrawingProps {
  shape: Shape;
  days: Day[];
  currency: string;
  title: string;
}

function Drawing({ shape, days, currency, title }: DrawingProps) {
  const { count } = useTexts();
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const { width, start, className } = shape;
  const step = (width - start) / days.length;
  const [money, orders] = [ceiling(mostOf(days, "amount")), ceiling(mostOf(days, "orders"))];
  const x = (index: number) => start + (index + 0.5) * step;
  const y = (amount: number) => TOP + LINE - (amount / money) * LINE;
  const foot = TOP + LINE + 16 + COLUMNS;
  const line = days.map(({ amount }, index) => `${round(x(index))},${round(y(amount))}`);
  const floor = [`${round(x(days.length - 1))},${TOP + LINE}`, `${round(x(0))},${TOP + LINE}`];
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor((((event.clientX - box.left) / box.width) * width - start) / step);
    setAt(index >= 0 && index < days.length ? index : null);
  };
  const shown = at === null ? undefined : days[at];
  return (
    <div className={`draw ${className}`}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-labelledby={id}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
      >
        <title id={id}>{title}</title>
        <Scale width={width} start={start} most={money} currency={currency} />
        <polygon points={[...line, ...floor].join(" ")} fill="var(--c1)" opacity=".08" />
        <polyline points={line.join(" ")} fill="none" stroke="var(--c1)" strokeWidth="2.5" strokeLinejoin="round" />
        <Peak days={days} currency={currency} x={x} y={y} width={width} />
        <text x={start - 8} y={foot - COLUMNS + 8} textAnchor="end">
          {count(orders)}
        </text>
        <text x={start - 8} y={foot} textAnchor="end">
          {count(0)}
        </text>
        <line x1={start} x2={width} y1={foot} y2={foot} stroke="var(--line-strong)" />
        {days.map((each, index) => {
          const height = (each.orders / orders) * COLUMNS;
          return (
            <rect
              key={each.day}
              x={round(x(index) - step / 2 + 1)}
              y={round(foot - height)}
              width={round(step - 2)}
              height={round(height)}
              fill="var(--c2)"
            />
          );
        })}
        <DayNames days={days.map(({ day }) => day)} every={shape.every} x={x} y={HEIGHT - 4} width={width} />
        {at === null ? null : (
          <line x1={x(at)} x2={x(at)} y1={TOP} y2={foot} stroke="var(--ink)" strokeDasharray="2 3" />
        )}
      </svg>
      {shown && at !== null ? (
        <Tip day={shown} currency={currency} isLate={at > days.length / 2} at={x(at) / width} />
      ) : null}
    </div>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
const mostOf = (days: Day[], field: "orders" | "amount") => Math.max(0, ...days.map((each) => each[field]));

/** The lines of the scale with their figures, in whole units of the currency where they are. */
function Scale(props: { width: number; start: number; most: number; currency: string }) {
  const { briefly } = useTexts();
  const { width, start, most, currency } = props;
  return LINES.map((each) => {
    const y = TOP + LINE - (each / 3) * LINE;
    return (
      <g key={each}>
        <line x1={start} x2={width} y1={y} y2={y} stroke={each === 0 ? "var(--line-strong)" : "var(--c-grid)"} />
        <text x={start - 8} y={y + 4} textAnchor="end">
          {briefly({ amount: (most / 3) * each, currency })}
        </text>
      </g>
    );
  });
}

/** The best day, said at its point. */
function Peak(props: {
  days: Day[];
  currency: string;
  x: (index: number) => number;
  y: (amount: number) => number;
  width: number;
}) {
  const { money } = useTexts();
  const { days, currency, x, y, width } = props;
  const most = mostOf(days, "amount");
  const index = days.findIndex(({ amount }) => amount === most);
  if (most === 0) return null;
  const isLate = x(index) > width * 0.75;
  return (
    <>
      <circle cx={x(index)} cy={y(most)} r="4.5" fill="var(--c1)" stroke="var(--surface)" strokeWidth="2" />
      <text
        className="s"
        x={x(index) + (isLate ? -10 : 10)}
        y={Math.max(12, y(most) - 4)}
        textAnchor={isLate ? "end" : "start"}
      >
        {money({ amount: most, currency })}
      </text>
    </>
  );
}

function Tip({ day, currency, isLate, at }: { day: Day; currency: string; isLate: boolean; at: number }) {
  const { t, money } = useTexts();
  const dayName = useDayName();
  const place = isLate ? { insetInlineEnd: `${(1 - at) * 100 + 1}%` } : { insetInlineStart: `${at * 100 + 1}%` };
  return (
    <div className="ctip" style={place} aria-hidden="true">
      <span className="mute">{dayName(day.day)}</span>
      <b>{money({ amount: day.amount, currency })}</b>
      <span>{t("sales.orders", { count: day.orders })}</span>
    </div>
  );
}
