import { Download } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { csv, download } from "../data/csv.ts";
import type { ListState } from "../data/list-state.ts";
import { FORMATS, type Format } from "../data/provider.ts";
import { allRows } from "../data/selection.ts";
import { useTexts } from "../i18n.tsx";
import type { Column, ListConfig } from "./list-types.ts";
import { MenuPortal } from "./main.tsx";
import { useNotify } from "./toast.tsx";

/** The way to a file of all that the list shows: the server's, or one that is made here. */
export function Export<T extends { id: string }>({ config, state }: { config: ListConfig<T>; state: ListState }) {
  const { exported } = config;
  if (!exported) return <ExportButton config={config} state={state} />;
  return <ExportMenu address={(format) => exported(state, format)} />;
}

/** Links to a file that the server streams. */
export function ExportMenu({ address }: { address: (format: Format) => string }) {
  const { t } = useTexts();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="btn quiet cols" aria-label={t("list.export")}>
        <Download className="i" aria-hidden="true" />
        <span className="w">{t("list.export")}</span>
      </DropdownMenu.Trigger>
      <MenuPortal>
        <DropdownMenu.Content className="menu3" align="end" sideOffset={6} collisionPadding={12}>
          {FORMATS.map((format) => (
            <DropdownMenu.Item key={format} asChild>
              <a href={address(format)} download>
                {t(`list.export.${format}`)}
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </MenuPortal>
    </DropdownMenu.Root>
  );
}

/** Hands over the selected rows as CSV. */
export function ExportSelection<T>({ name, columns, rows }: { name: string; columns: Column<T>[]; rows: T[] }) {
  const { t } = useTexts();
  return (
    <button type="button" onClick={() => saveRows(name, columns, rows)}>
      <Download className="i" aria-hidden="true" />
      {t("list.export")}
    </button>
  );
}

/** The columns that have a text, of these rows, as CSV. */
function saveRows<T>(name: string, columns: Column<T>[], rows: T[]) {
  const told = columns.filter(({ text }) => text);
  const cells = rows.map((row) => told.map(({ text }) => text?.(row) ?? ""));
  download(`${name}.csv`, csv([told.map(({ label }) => label), ...cells]));
}

/** Fetches all rows that the list shows, over all pages, and hands them over as CSV: the columns that have a text. */
function ExportButton<T extends { id: string }>(props: { config: ListConfig<T>; state: ListState }) {
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
      saveRows(config.name, columns, rows);
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
