// The variants of a product as a sheet that is written in like a spreadsheet.
import { useMemo, useState } from "react";
import type { ProductRecord, Stock } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";
import type { ProductForm } from "./editor.tsx";
import { COLUMNS } from "./matrix.ts";
import { SheetBox } from "./sheet-box.tsx";
import { SheetBulk } from "./sheet-bulk.tsx";
import { useSheetKeys } from "./sheet-keys.ts";
import { SheetRow } from "./sheet-row.tsx";
import { useSheetRows } from "./sheet-rows.ts";
import { StockDialog } from "./stock.tsx";

interface Props extends ProductForm {
  product: ProductRecord | null;
  /** Null where one may not see it. */
  stock: Stock[] | null;
  currency: string;
  addressOf: (source: string) => string;
  color: string;
}

export function Sheet({ product, stock, currency, addressOf, color, record }: Props) {
  const { t, count } = useTexts();
  const { form } = record;
  const canMove = useMay()("stock.edit");
  const { selected, select, put, write, toggle } = useSheetRows(form);
  const [moving, setMoving] = useState<string | null>(null);
  const rows = form.watch("rows");
  const images = form.watch("images");
  const read = useMemo(() => new Map((product?.variants ?? []).map((each) => [each.id, each])), [product]);
  const cells = (form.formState.errors as { cell?: Record<string, Record<string, { message?: string }>> }).cell;

  const remove = (keys: ReadonlySet<string>) => {
    put(rows.filter(({ key }) => !keys.has(key)));
    select(new Set());
  };

  const { table, ...keys } = useSheetKeys({ rows, selected, columns: COLUMNS, put });

  const isLone = rows.length === 1 && rows[0]?.values.length === 0;
  const all = rows.length > 0 && rows.every(({ key }) => selected.has(key));
  const moved = moving ? read.get(moving) : undefined;
  return (
    <Panel
      title={t("products.variants")}
      mark={<span className="mute num">{count(rows.length)}</span>}
      aside={<span className="xs">{t("sheet.hint", { currency })}</span>}
      flush
    >
      {selected.size > 0 ? (
        <SheetBulk rows={rows} selected={selected} currency={currency} put={put} remove={() => remove(selected)} />
      ) : null}
      <SheetBox className="sheet goods2" title={t("products.sheet")} table={table} {...keys}>
        <thead>
          <tr>
            <th scope="col">
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={t("sheet.selectAll")}
                  checked={all}
                  onChange={() => select(all ? new Set() : new Set(rows.map(({ key }) => key)))}
                />
              </label>
            </th>
            <th scope="col">{t("products.variant")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === "sku" || column === "barcode" ? undefined : "r"}>
                {t(`sheet.${column}`)}
              </th>
            ))}
            {stock || !product ? (
              <th scope="col" className="r">
                {t("stock.available")}
              </th>
            ) : null}
            <th scope="col">{t("sheet.active")}</th>
            {images.length > 0 ? <th scope="col">{t("sheet.image")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <SheetRow
              key={row.key}
              row={row}
              at={at}
              name={row.values.join(", ") || (isLone ? t("sheet.lone") : row.sku)}
              read={row.id ? read.get(row.id) : undefined}
              stock={stock}
              faults={cells?.[row.key]}
              isSelected={selected.has(row.key)}
              toggle={toggle}
              write={write}
              images={images}
              addressOf={addressOf}
              color={color}
              move={canMove && stock && row.id ? setMoving : null}
            />
          ))}
        </tbody>
      </SheetBox>
      {moved && stock ? (
        <StockDialog
          variant={moved}
          stock={stock.filter((each) => each.variant_id === moved.id)}
          close={() => setMoving(null)}
        />
      ) : null}
    </Panel>
  );
}
