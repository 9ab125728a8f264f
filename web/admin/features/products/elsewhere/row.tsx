import { memo } from "react";
import type { Money } from "../../../../shared/types.ts";
import type { ListedVariant } from "../../../data/provider.ts";
import { useTexts } from "../../../i18n.tsx";
import { Badge } from "../../../ui/parts.tsx";
import { rowOf } from "../many/values.ts";
import type { Row } from "../matrix.ts";
import { SheetCell } from "../sheet-cell.tsx";
import { COLUMNS } from "./values.ts";

interface Props {
  row: Row;
  at: number;
  /** As the channel has it. */
  read: ListedVariant;
  /** What it costs in the channel that the admin sees, and what that column is called. */
  here: Money | null;
  hereName: string;
  faults: Record<string, { message?: string }> | undefined;
  write: (key: string, part: Partial<Row>) => void;
}

/** A variant with its prices in a channel; drawn anew only when something of it changes. */
export const PriceRow = memo(function PriceRow({ row, at, read, here, hereName, faults, write }: Props) {
  const { t, money } = useTexts();
  const was = rowOf(read);
  const name = read.title || t("sheet.lone");
  const stale = faults?.row?.message;
  return (
    <tr>
      <th scope="row" className={stale ? "clash" : undefined}>
        {name} <span className="sku">{read.sku}</span>
        {read.price ? null : <Badge tone="plain">{t("elsewhere.none")}</Badge>}
        {stale ? (
          <span className="cellfault" role="alert">
            {stale}
          </span>
        ) : null}
      </th>
      <td className="r fig" data-l={hereName}>
        {here ? money(here) : t("nothing")}
      </td>
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
        />
      ))}
    </tr>
  );
});
