import { memo } from "react";
import { decimal } from "../../../shared/format.ts";
import type { ProductRecord, Stock } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { COLUMNS, type Column, type Row } from "./matrix.ts";
import { SheetCell } from "./sheet-cell.tsx";
import type { ImageValue } from "./values.ts";

type ReadVariant = ProductRecord["variants"][number];

interface Props {
  row: Row;
  at: number;
  name: string;
  /** As the shop has it; none for a new one. */
  read: ReadVariant | undefined;
  stock: Stock[] | null;
  faults: Record<string, { message?: string }> | undefined;
  isSelected: boolean;
  toggle: (key: string) => void;
  write: (key: string, part: Partial<Row>) => void;
  images: ImageValue[];
  addressOf: (source: string) => string;
  color: string;
  move: ((variant: string) => void) | null;
}

const before = (read: ReadVariant | undefined): Record<Column, string> => ({
  sku: read?.sku ?? "",
  price: read?.price ? decimal(read.price) : "",
  before: read?.compare_at_price ? decimal(read.compare_at_price) : "",
  barcode: read?.barcode ?? "",
  weight: read?.weight_grams == null ? "" : String(read.weight_grams),
});

/** One variant of the sheet; drawn anew only when something of it changes. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, at, name, read, stock, faults, isSelected, toggle, write, images, addressOf, color, move } = props;
  const { t } = useTexts();
  const was = before(read);
  const picture = row.image || images[0]?.source || "";
  return (
    <tr className={isSelected ? "on" : undefined}>
      <td>
        <label className="check">
          <input
            type="checkbox"
            aria-label={t("sheet.select", { name })}
            checked={isSelected}
            onChange={() => toggle(row.key)}
          />
        </label>
      </td>
      <td>
        <span className="vn">
          <span className={`pic ${color}`}>
            {picture ? <img src={addressOf(picture)} alt="" loading="lazy" /> : null}
          </span>
          {name}
          {read ? null : <span className="badge">{t("sheet.new")}</span>}
        </span>
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
          placeholder={column === "sku" ? t("sheet.made") : undefined}
        />
      ))}
      <Units row={row} name={name} stock={stock} fault={faults?.stock?.message} write={write} move={move} />
      <td data-l={t("sheet.active")}>
        <label className="check">
          <input
            type="checkbox"
            aria-label={t("sheet.activeOf", { name })}
            checked={row.active}
            onChange={({ target }) => write(row.key, { active: target.checked })}
          />
        </label>
      </td>
      {images.length > 0 ? (
        <td data-l={t("sheet.image")}>
          <select
            className="cellselect"
            aria-label={t("sheet.imageOf", { name })}
            value={row.image}
            onChange={({ target }) => write(row.key, { image: target.value })}
          >
            <option value="">{t("sheet.noImage")}</option>
            {images.map((image, index) => (
              <option key={image.source} value={image.source}>
                {image.alt || t("pictures.nth", { at: index + 1 })}
              </option>
            ))}
          </select>
        </td>
      ) : null}
    </tr>
  );
});

type UnitsProps = Pick<Props, "row" | "name" | "stock" | "write" | "move"> & { fault: string | undefined };

/** What can be sold of a variant, with the way to move it; the opening stock of a new one. */
function Units({ row, name, stock, fault, write, move }: UnitsProps) {
  const { t, count } = useTexts();
  if (!row.id) {
    return (
      <td data-l={t("stock.available")}>
        <input
          value={row.stock}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("stock.noLimit")}
          aria-label={t("sheet.opening", { name })}
          aria-invalid={fault ? true : undefined}
          onChange={({ target }) => write(row.key, { stock: target.value })}
        />
        {fault ? (
          <span className="cellfault" role="alert">
            {fault}
          </span>
        ) : null}
      </td>
    );
  }
  if (!stock) return null;
  const own = stock.filter((each) => each.variant_id === row.id);
  const isUnlimited = own.length === 0 || own.some((each) => typeof each.available !== "number");
  const units = own.reduce((sum, each) => sum + (each.available ?? 0), 0);
  const shown = isUnlimited ? t("stock.noLimit") : count(units);
  const { id } = row;
  return (
    <td className="r fig" data-l={t("stock.available")}>
      {move ? (
        <button type="button" className={!isUnlimited && units === 0 ? "text zero" : "text"} onClick={() => move(id)}>
          <span className="vh">{t("stock.moveOf", { name: row.sku })} </span>
          {shown}
        </button>
      ) : (
        shown
      )}
    </td>
  );
}
