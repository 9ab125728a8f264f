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

/** Half of the room that a name takes. */
const HALF = 24;

/** The names below a chart; the last day's ends with the chart where it would stand out of it. */
export function DayNames({ days, every, x, y, width }: Props) {
  const dayName = useDayName();
  const last = days.length - 1;
  return days.map((day, index) => {
    if ((last - index) % every !== 0) return null;
    const isOut = x(index) + HALF > width;
    return (
      <text key={day} x={isOut ? width : x(index)} y={y} textAnchor={isOut ? "end" : "middle"}>
        {dayName(day)}
      </text>
    );
  });
}
