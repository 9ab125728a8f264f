import { useTexts } from "../../i18n.tsx";
import type { Cell, Row } from "./matrix.ts";

interface Props {
  row: Row;
  /** The row's place in the sheet. */
  at: number;
  column: Cell;
  /** What the row is called. */
  name: string;
  /** What the shop has there. */
  was: string;
  fault: string | undefined;
  write: (key: string, part: Partial<Row>) => void;
  placeholder?: string;
  readOnly?: boolean;
}

const TEXTS: readonly Cell[] = ["sku", "barcode"];

/** A cell of a sheet that is written in. */
export function SheetCell({ row, at, column, name, was, fault, write, placeholder, readOnly }: Props) {
  const { t } = useTexts();
  const isText = TEXTS.includes(column);
  const marks = [isText ? "wide" : "", row[column] !== was ? "chg" : ""].join(" ").trim();
  return (
    <td className={marks || undefined} data-l={t(`sheet.${column}`)}>
      <input
        className={isText ? "tx" : undefined}
        data-row={at}
        data-column={column}
        value={row[column]}
        inputMode={isText ? undefined : "decimal"}
        autoComplete="off"
        maxLength={255}
        readOnly={readOnly}
        placeholder={placeholder}
        aria-label={t("sheet.cell", { column: t(`sheet.${column}`), name })}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `fault-${row.key}-${column}` : undefined}
        onChange={({ target }) => write(row.key, { [column]: target.value })}
      />
      {fault ? (
        <span className="cellfault" id={`fault-${row.key}-${column}`} role="alert">
          {fault}
        </span>
      ) : null}
    </td>
  );
}
