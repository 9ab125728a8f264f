import { Bot } from "lucide-react";
import type { ReactNode } from "react";

export interface TimelineEntry {
  key: string;
  actor: "staff" | "customer" | "system";
  /** One or two letters of a person. */
  initials?: string;
  /** For what the shop did itself, in place of its own. */
  icon?: ReactNode;
  what: ReactNode;
  detail?: string;
  at: string;
  time: string;
}

const DISC = { staff: "av st", customer: "av cu", system: "av" };

/** What happened, newest on top: who, what, and when at the end. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <div className="tl">
      <ol>
        {entries.map((entry) => (
          <li key={entry.key}>
            <span className={DISC[entry.actor]} aria-hidden="true">
              {entry.actor === "system" ? (entry.icon ?? <Bot className="i" />) : entry.initials}
            </span>
            <div className="x">
              {entry.what}
              {entry.detail ? <div className="more2">{entry.detail}</div> : null}
            </div>
            <time dateTime={entry.time}>{entry.at}</time>
          </li>
        ))}
      </ol>
    </div>
  );
}
