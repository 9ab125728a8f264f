// The time that is left of a sale, by the shop's clock.
import { useEffect, useState } from "react";
import { useI18n } from "../../shared/i18n.ts";

let ahead: Promise<number> | null = null;

/** How many milliseconds the shop's clock is ahead of this one, asked once. */
function aheadOf(): Promise<number> {
  ahead ??= fetch("/health/live", { method: "HEAD", cache: "no-store" })
    .then((answer) => {
      const date = Date.parse(answer.headers.get("date") ?? "");
      return Number.isNaN(date) ? 0 : date - Date.now();
    })
    .catch(() => 0);
  return ahead;
}

const two = (number: number) => String(number).padStart(2, "0");

/** Hours, minutes and seconds until `until`; empty places until the clock is known, and nothing once it is over. */
export function Countdown({ until }: { until: string }) {
  const { t } = useI18n();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let offset = 0;
    const tick = () => setLeft(Math.max(0, Math.floor((Date.parse(until) - Date.now() - offset) / 1000)));
    tick();
    aheadOf().then((found) => {
      offset = found;
      tick();
    });
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (left === 0) return <p className="sm">{t("flash.over")}</p>;
  const parts = [
    [left === null ? "\u2013\u2013" : two(Math.floor(left / 3600)), t("flash.hours")],
    [left === null ? "\u2013\u2013" : two(Math.floor(left / 60) % 60), t("flash.minutes")],
    [left === null ? "\u2013\u2013" : two(left % 60), t("flash.seconds")],
  ] as const;
  return (
    <div className="clock" role="timer" aria-label={t("flash.left")}>
      {parts.map(([figure, unit]) => (
        <div key={unit}>
          <b>{figure}</b>
          <small>{unit}</small>
        </div>
      ))}
    </div>
  );
}
