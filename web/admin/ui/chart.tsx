import { useId } from "react";
import { useTexts } from "../i18n.tsx";

interface Point {
  /** A day, `2026-11-26`. */
  label: string;
  value: number;
}

const WIDTH = 280;
const HEIGHT = 120;

/** Columns over days, with the same figures as a table behind a fold. */
export function Chart({ title, unit, points }: { title: string; unit: string; points: Point[] }) {
  const { t, count, language } = useTexts();
  const id = useId();
  const most = Math.max(1, ...points.map((point) => point.value));
  const step = WIDTH / Math.max(1, points.length);
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "short" });
  const written = (label: string) => day.format(new Date(`${label}T12:00:00`));
  const [first, last] = [points.at(0), points.at(-1)];
  return (
    <figure className="cols-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="var(--line-strong)" />
        {points.map((point, index) => {
          const height = (point.value / most) * (HEIGHT - 16);
          return (
            <g key={point.label}>
              <rect x={index * step + 2} y={HEIGHT - height} width={step - 4} height={height} fill="var(--c1)" />
              {point.value === most ? (
                <text x={index * step + step / 2} y={HEIGHT - height - 4} textAnchor="middle">
                  {count(point.value)}
                </text>
              ) : null}
            </g>
          );
        })}
        {first ? (
          <text x="0" y={HEIGHT + 14}>
            {written(first.label)}
          </text>
        ) : null}
        {last ? (
          <text x={WIDTH} y={HEIGHT + 14} textAnchor="end">
            {written(last.label)}
          </text>
        ) : null}
      </svg>
      <details>
        <summary className="text">{t("chart.table")}</summary>
        <dl className="ledger">
          {points.map((point) => (
            <div key={point.label}>
              <dt>{written(point.label)}</dt>
              <dd>
                {count(point.value)} <span className="vh">{unit}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </figure>
  );
}
