import { memo } from "react";
import type { ListedVariant } from "../../../data/provider.ts";
import { useTexts } from "../../../i18n.tsx";
import type { Row } from "../matrix.ts";
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
      {COLUMNS.map((column) => {
        const fault = faults?.[column]?.message;
        const isText = column === "barcode";
        return (
          <td key={column} className={row[column] !== was[column] ? "chg" : undefined} data-l={t(`sheet.${column}`)}>
            <input
              className={isText ? "tx bc" : undefined}
              data-row={at}
              data-column={column}
              value={row[column]}
              inputMode={isText ? undefined : "decimal"}
              autoComplete="off"
              maxLength={255}
              readOnly={column === "stock" && !canCount}
              placeholder={column === "stock" ? t("stock.noLimit") : undefined}
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
      })}
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
