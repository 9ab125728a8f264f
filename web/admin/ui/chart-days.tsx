// How the charts that have a place for each day name them.
import { useTexts } from "../i18n.tsx";

/** `26 Nov`, from a day of the shop's, which is one in UTC. */
export function useDayName() {
  const { language } = useTexts();
  const locale = language === "en" ? "en-GB" : language;
  const names = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return (day: string) => names.format(new Date(`${day}T12:00:00Z`));
}

interface Props {
  /** In UTC, `2026-11-26`. */
  days: string[];
  /** Every how many days one is named. */
  every: number;
  x: (index: number) => number;
  y: number;
  width: number;
}

/** The names below a chart, the last day's at its end. */
export function DayNames({ days, every, x, y, width }: Props) {
  const dayName = useDayName();
  const last = days.length - 1;
  return days.map((day, index) =>
    (last - index) % every === 0 ? (
      <text key={day} x={index === last ? width : x(index)} y={y} textAnchor={index === last ? "end" : "middle"}>
        {dayName(day)}
      </text>
    ) : null,
  );
}
