import { Link } from "react-router";
import { shown } from "../../data/edit.ts";
import type { AuditEntry } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { useFieldWords } from "../../ui/conflict.tsx";
import { SidePanel } from "../../ui/dialog.tsx";
import { Ledger } from "../../ui/parts.tsx";
import { ACTS, rowsOf, type Sent, type Thing, thingOf } from "./words.ts";

/** The thing, with the way to its screen. */
export function ThingLink({ thing }: { thing: Thing | null }) {
  const { t } = useTexts();
  if (!thing) return null;
  const words = (
    <>
      {t(thing.kind)} {thing.name ? <b>{thing.name}</b> : null}
    </>
  );
  return thing.to ? (
    <Link className="link thing" to={thing.to}>
      {words}
    </Link>
  ) : (
    <span className="thing">{words}</span>
  );
}

/** One entry with all that it keeps. */
export function EntryDrawer({ entry, close }: { entry: AuditEntry | null; close: () => void }) {
  const { t } = useTexts();
  const key = entry ? ACTS[entry.operation] : undefined;
  return (
    <SidePanel open={entry !== null} close={close} title={key ? t(key) : (entry?.operation ?? "")}>
      {entry ? <Facts entry={entry} /> : null}
    </SidePanel>
  );
}

function Facts({ entry }: { entry: AuditEntry }) {
  const { t, moment } = useTexts();
  return (
    <>
      <Ledger
        rows={[
          [t("audit.who"), entry.email],
          [t("audit.which"), <ThingLink key="which" thing={thingOf(entry)} />],
          [t("audit.when"), moment(entry.at)],
          [t("audit.client"), entry.client],
        ]}
      />
      <h3>{t("audit.sent")}</h3>
      <SentTable input={entry.input} />
      <h3>{t("audit.request")}</h3>
      <p className="wrapany mono">{entry.request_id}</p>
      <p className="wrapany mute mono">
        {entry.operation.split(" ")[0]} {entry.path}
      </p>
      <p className="after">
        <Link className="link" to={`/audit-log?account=${entry.account_id}`}>
          {t("audit.ofPerson", { email: entry.email })}
        </Link>
      </p>
    </>
  );
}

function SentTable({ input }: { input: AuditEntry["input"] }) {
  const { t } = useTexts();
  const { nameOf } = useFieldWords();
  const rows = input ? rowsOf(input) : [];
  if (rows.length === 0) return <p className="mute">{t("audit.nothingSent")}</p>;
  return (
    <table className="sent">
      <caption className="vh">{t("audit.sent")}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t("audit.field")}</th>
          <th scope="col">{t("audit.value")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">{nameOf(row.field)}</th>
            <td>
              <Value sent={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ sent: { field, value, isDeep } }: { sent: Sent }) {
  const { t } = useTexts();
  const { inWords } = useFieldWords();
  if (isDeep) return <pre className="mono">{JSON.stringify(value, null, 1)}</pre>;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return Array.isArray(value) ? inWords(field, value) : shown(value, t("nothing"));
}
