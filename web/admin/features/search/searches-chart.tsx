// Searches day by day as columns; what found nothing is the foot of each. The same figures stand in a table behind a fold.
import { type PointerEvent, useId, useState } from "react";
import { ceiling } from "../../data/ceiling.ts";
import type { SearchDay } from "../../data/searches.ts";
import { useTexts } from "../../i18n.tsx";
import { DayNames, useDayName } from "../../ui/chart-days.tsx";
import { Table } from "../../ui/table.tsx";
import { dayOf } from "./figures.ts";

interface Shape {
  width: number;
  /** Days between two names, of as many days as there may be. */
  every: Record<number, number>;
  className: string;
}

const SHAPES: Shape[] = [
  { width: 1100, every: { 7: 1, 30: 3, 90: 7 }, className: "full" },
  { width: 736, every: { 7: 1, 30: 5, 90: 14 }, className: "wid" },
  { width: 328, every: { 7: 2, 30: 10, 90: 30 }, className: "nar" },
];
/** Room for the figures of the scale. */
const START = 44;
const TOP = 12;
const COLUMNS = 138;
const FOOT = TOP + COLUMNS;
const HEIGHT = FOOT + 24;
const LINES = [0, 1, 2, 3];

export function SearchesChart({ days, title }: { days: SearchDay[]; title: string }) {
  const { t, count } = useTexts();
  const dayName = useDayName();
  return (
    <figure className="sales asked">
      {SHAPES.map((shape) => (
        <Drawing key={shape.className} shape={shape} days={days} title={title} />
      ))}
      <details>
        <summary className="text">{t("chart.table")}</summary>
        <Table
          title={title}
          heads={[t("sales.day"), t("searches.times"), t("searches.nothing")]}
          figures={[1, 2]}
          rows={[...days].reverse().map(({ at, searches, empty }) => ({
            id: at,
            cells: [dayName(dayOf(at)), count(searches), count(empty)],
          }))}
        />
      </details>
    </figure>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

function Drawing({ shape, days, title }: { shape: Shape; days: SearchDay[]; title: string }) {
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const { width, className } = shape;
  const step = (width - START) / days.length;
  const most = ceiling(Math.max(0, ...days.map(({ searches }) => searches)));
  const x = (index: number) => START + (index + 0.5) * step;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor((((event.clientX - box.left) / box.width) * width - START) / step);
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
        <Scale width={width} most={most} />
        {days.map((day, index) => (
          <DayColumn key={day.at} day={day} x={x(index)} step={step} most={most} />
        ))}
        <line x1={START} x2={width} y1={FOOT} y2={FOOT} stroke="var(--line-strong)" />
        <DayNames
          days={days.map((day) => dayOf(day.at))}
          every={shape.every[days.length] ?? days.length}
          x={x}
          y={HEIGHT - 4}
          width={width}
        />
        {at === null ? null : (
          <line x1={x(at)} x2={x(at)} y1={TOP} y2={FOOT} stroke="var(--ink)" strokeDasharray="2 3" />
        )}
      </svg>
      {shown && at !== null ? <Tip day={shown} isLate={at > days.length / 2} at={x(at) / width} /> : null}
    </div>
  );
}

/** A day: what found nothing, and on it what found something. */
function DayColumn({ day, x, step, most }: { day: SearchDay; x: number; step: number; most: number }) {
  const [all, empty] = [(day.searches / most) * COLUMNS, (day.empty / most) * COLUMNS];
  const wide = Math.min(step - Math.min(2, step / 4), 48);
  const bar = { x: round(x - wide / 2), width: round(wide) };
  return (
    <>
      <rect {...bar} y={round(FOOT - all)} height={round(all - empty)} fill="var(--c1)" />
      <rect {...bar} y={round(FOOT - empty)} height={round(empty)} fill="var(--c2)" />
    </>
  );
}

function Scale({ width, most }: { width: number; most: number }) {
  const { count } = useTexts();
  return LINES.map((each) => {
    const y = round(FOOT - (each / 3) * COLUMNS);
    return (
      <g key={each}>
        {each === 0 ? null : <line x1={START} x2={width} y1={y} y2={y} stroke="var(--c-grid)" />}
        <text x={START - 8} y={y + 4} textAnchor="end">
          {count((most / 3) * each)}
        </text>
      </g>
    );
  });
}

function Tip({ day, isLate, at }: { day: SearchDay; isLate: boolean; at: number }) {
  const { t, count } = useTexts();
  const dayName = useDayName();
  const place = isLate ? { insetInlineEnd: `${(1 - at) * 100 + 1}%` } : { insetInlineStart: `${at * 100 + 1}%` };
  return (
    <div className="ctip" style={place} aria-hidden="true">
      <span className="mute">{dayName(dayOf(day.at))}</span>
      <b>{t("searches.counted", { count: day.searches, written: count(day.searches) })}</b>
      <span>{t("searches.foundNothing", { count: count(day.empty) })}</span>
    </div>
  );
}
