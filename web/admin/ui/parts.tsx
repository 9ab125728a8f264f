// Small parts that many screens are made of.
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { useTexts } from "../i18n.tsx";

export type Tone = "ok" | "warn" | "bad" | "info" | "plain";

/** A state in words; the colour comes second. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

/** The head of a screen: where one is, its name, what it is about, and what can be done. */
export function Head(props: {
  title: string;
  crumb?: [string, string];
  badges?: ReactNode;
  about?: ReactNode;
  acts?: ReactNode;
}) {
  const { t } = useTexts();
  const { title, crumb, badges, about, acts } = props;
  return (
    <div className="ahead">
      <div>
        {crumb ? (
          <nav className="crumb" aria-label={t("breadcrumb")}>
            <Link to={crumb[0]}>{crumb[1]}</Link>
          </nav>
        ) : null}
        <div className="t">
          <h1>{title}</h1>
          {badges}
        </div>
        {about ? <p className="mute num about">{about}</p> : null}
      </div>
      {acts ? <div className="acts3">{acts}</div> : null}
    </div>
  );
}

export function Panel(props: {
  title: string;
  /** Its title is the screen's, which stands right above it. */
  isAlone?: boolean;
  aside?: ReactNode;
  mark?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className={props.isAlone ? "vh" : undefined}>
        <div className="hh">
          <h2 id={id}>{props.title}</h2>
          {props.mark}
        </div>
        {props.aside}
      </header>
      {props.flush ? props.children : <div className="pb">{props.children}</div>}
    </section>
  );
}

/** What went wrong, in a sentence that stays. */
export function Alert({ children }: { children: ReactNode }) {
  return children ? (
    <p className="alert oops" role="alert">
      <CircleAlert className="i" aria-hidden="true" />
      <span>{children}</span>
    </p>
  ) : null;
}

/** The boxes of what is still to come. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useTexts();
  return (
    <div className="panel pb bonebox" role="status" aria-busy="true" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes that never change places
        <i key={index} className={`bone w${index % 3}`} />
      ))}
    </div>
  );
}

/** What a screen shows instead of its subject: its boxes while it comes, and why it does not. */
export function Pending({ error, retry }: { error: Error | null; retry: () => void }) {
  const { t } = useTexts();
  if (!error) return <Skeleton />;
  return (
    <div className="panel pb">
      <Alert>{error.message}</Alert>
      <button type="button" className="btn quiet" onClick={retry}>
        {t("retry")}
      </button>
    </div>
  );
}

/** A figure with its name; a link where there is a list behind it. */
export function Kpi({ name, value, note, to }: { name: string; value: string; note?: string; to?: string }) {
  return (
    <div className="kpi">
      <p className="l">{to ? <Link to={to}>{name}</Link> : name}</p>
      <p className="v">{value}</p>
      {note ? <p className="mute xs">{note}</p> : null}
    </div>
  );
}

export function Ledger({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className="ledger">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
