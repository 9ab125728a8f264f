import { Columns3 } from "lucide-react";
import { Popover } from "radix-ui";
import { useTexts } from "../i18n.tsx";
import type { Column } from "./list-types.ts";

interface Props<T> {
  columns: Column<T>[];
  hidden: string[];
  change: (hidden: string[]) => void;
  reset: () => void;
}

/** Which columns are shown; this browser keeps the choice. */
export function ColumnsMenu<T>({ columns, hidden, change, reset }: Props<T>) {
  const { t } = useTexts();
  const toggle = (id: string) => change(hidden.includes(id) ? hidden.filter((each) => each !== id) : [...hidden, id]);
  const count = { shown: columns.length - hidden.length, all: columns.length };
  return (
    <Popover.Root>
      <Popover.Trigger className="btn quiet cols" aria-label={t("list.columnsOf", count)}>
        <Columns3 className="i" aria-hidden="true" />
        <span className="w">{t("list.columns")}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="menu3 colmenu" align="end" sideOffset={6} aria-label={t("list.columns")}>
          {columns.map((column) => (
            <label className="check" key={column.id}>
              <input
                type="checkbox"
                checked={!hidden.includes(column.id)}
                disabled={column.fixed}
                onChange={() => toggle(column.id)}
              />
              {column.label}
              {column.fixed ? <span className="faint xs">{t("list.always")}</span> : null}
            </label>
          ))}
          <button className="text" type="button" onClick={reset}>
            {t("list.reset")}
          </button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
