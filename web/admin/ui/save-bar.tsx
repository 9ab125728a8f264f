import { useEffect } from "react";
import { useTexts } from "../i18n.tsx";

/** What is not saved yet, at the foot of a form; Ctrl or Cmd S saves. */
export function SaveBar(props: {
  changes: number;
  busy: boolean;
  save: () => void;
  discard: () => void;
  barred?: boolean;
}) {
  const { changes, busy, save, discard, barred = false } = props;
  const { t } = useTexts();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (changes > 0 && !busy && !barred) save();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });
  if (changes === 0) return null;
  return (
    <section className="savebar" aria-label={t("save.region")}>
      <span className="coin">{changes}</span>
      <span className="what">
        <b>{t("save.changes", { changes })}</b>
      </span>
      <span className="end">
        <button className="btn quiet" type="button" onClick={discard} disabled={busy}>
          {t("save.discard")}
        </button>
        <button className="btn" type="button" onClick={save} disabled={busy || barred}>
          {t("save.save")}
        </button>
      </span>
    </section>
  );
}
