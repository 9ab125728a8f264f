import { Download } from "lucide-react";
import { useState } from "react";
import { csv, download } from "../data/csv.ts";
import type { ListState } from "../data/list-state.ts";
import { allRows } from "../data/selection.ts";
import { useTexts } from "../i18n.tsx";
import type { ListConfig } from "./list-types.ts";
import { useNotify } from "./toast.tsx";

/** Fetches all rows that the list shows, over all pages, and hands them over as CSV: the columns that have a text. */
export function ExportButton<T extends { id: string }>(props: { config: ListConfig<T>; state: ListState }) {
  const { t } = useTexts();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const { config, state } = props;
  const columns = config.columns.filter(({ text }) => text);
  if (columns.length === 0) return null;
  const save = async () => {
    setBusy(true);
    const signal = new AbortController().signal;
    try {
      const rows = await allRows((page) => config.fetch({ ...state, page, size: 100 }, signal));
      const cells = rows.map((row) => columns.map(({ text }) => text?.(row) ?? ""));
      download(`${config.name}.csv`, csv([columns.map(({ label }) => label), ...cells]));
    } catch (reason) {
      notify((reason as Error).message);
    }
    setBusy(false);
  };
  return (
    <button type="button" className="btn quiet cols" onClick={save} disabled={busy} aria-label={t("list.export")}>
      <Download className="i" aria-hidden="true" />
      <span className="w">{t("list.export")}</span>
    </button>
  );
}
