import { memo } from "react";
import type { ListedVariant } from "../../../data/provider.ts";
import { useTexts } from "../../../i18n.tsx";
import type { Row } from "../matrix.ts";
import { SheetCell } from "../sheet-cell.tsx";
import { COLUMNS, rowOf } from "./values.ts";

interface Props {
  row: Row;
  at: number;
  /** As the shop has it. */
  read: ListedVariant;
  faults: Record<string, { message?: string }> | undefined;
  isSelected: boolean;
  toggle: (key: string) => void;
  write: (key: string, part: Partial<Row>) => void;
  /** Whether one may say how many units there are. */
  canCount: boolean;
}

/** One variant of the sheet; drawn anew only when something of it changes. */
export const ManyRow = memo(function ManyRow(props: Props) {
  const { row, at, read, faults, isSelected, toggle, write, canCount } = props;
  const { t } = useTexts();
  const was = rowOf(read);
  const name = [read.product_title, read.title].filter((each, n, all) => each && all.indexOf(each) === n).join(", ");
  const stale = faults?.row?.message;
  return (
    <tr className={isSelected ? "on" : undefined}>
      <td className={stale ? "clash" : undefined}>
        <label className="check">
          <input
            type="checkbox"
            aria-label={t("sheet.select", { name })}
            checked={isSelected}
            onChange={() => toggle(row.key)}
          />
        </label>
      </td>
      <th scope="row">
        {name}
        <span className="sku">{read.sku}</span>
        {stale ? (
          <span className="cellfault" role="alert">
            {stale}
          </span>
        ) : null}
      </th>
      {COLUMNS.map((column) => (
        <SheetCell
          key={column}
          row={row}
          at={at}
          column={column}
          name={name}
          was={was[column]}
          fault={faults?.[column]?.message}
          write={write}
          placeholder={column === "stock" ? t("stock.noLimit") : undefined}
          readOnly={column === "stock" && !canCount}
        />
      ))}
      <td data-l={t("sheet.active")} className={row.active !== was.active ? "chg" : undefined}>
        <label className="check">
          <input
            type="checkbox"
            aria-label={t("sheet.activeOf", { name })}
            checked={row.active}
            onChange={({ target }) => write(row.key, { active: target.checked })}
          />
        </label>
      </td>
    </tr>
  );
});
