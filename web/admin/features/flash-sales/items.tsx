// What is sold in a flash sale: found, priced one by one or all at once, and for how many units.
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { decimal, typed } from "../../../shared/format.ts";
import { priceBy, ruleOf } from "../../data/prices.ts";
import type { useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { FindProducts } from "../../ui/find-products.tsx";
import { Panel } from "../../ui/parts.tsx";
import { type Row, rowsOf, type Values } from "./values.ts";

interface Props {
  record: ReturnType<typeof useRecordForm<Values>>;
  currency: string;
}
type Faults = Record<string, Record<string, { message?: string }>>;

export function Items({ record: { form }, currency }: Props) {
  const { t, count } = useTexts();
  const rows = form.watch("rows");
  const put = (next: Row[]) => form.setValue("rows", next, { shouldDirty: true });
  const faults = (form.formState.errors as { cell?: Faults }).cell;
  const none = form.formState.errors.rows?.message;
  return (
    <Panel title={t("flash.items")} mark={<span className="mute num">{count(rows.length)}</span>} flush>
      <div className="pb">
        {none ? (
          <p className="cellfault" role="alert">
            {none}
          </p>
        ) : null}
        <FindProducts
          isIn={(id) => rows.some((row) => row.product === id)}
          add={(product) => put([...rows, ...rowsOf(product)])}
        />
      </div>
      {rows.length > 0 ? <AllAtOnce rows={rows} put={put} currency={currency} /> : null}
      {rows.length > 0 ? (
        <div className="sheet offers">
          <table>
            <caption className="vh">{t("flash.items")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("products.variant")}</th>
                <th scope="col" className="r">
                  {t("flash.regular")}
                </th>
                <th scope="col" className="r">
                  {t("flash.price")}
                </th>
                <th scope="col" className="r">
                  {t("flash.quantity")}
                </th>
                <th scope="col" className="r">
                  {t("flash.sold")}
                </th>
                <th scope="col">
                  <span className="vh">{t("remove")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line
                  key={row.variant}
                  row={row}
                  faults={faults?.[row.variant]}
                  change={(part) =>
                    put(rows.map((each) => (each.variant === row.variant ? { ...each, ...part } : each)))
                  }
                  remove={() => put(rows.filter((each) => each.variant !== row.variant))}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  );
}

interface LineProps {
  row: Row;
  faults: Record<string, { message?: string }> | undefined;
  change: (part: Partial<Row>) => void;
  remove: () => void;
}

function Line({ row, faults, change, remove }: LineProps) {
  const { t, count } = useTexts();
  const cell = (name: "price" | "quantity", mode: "decimal" | "numeric") => {
    const fault = faults?.[name]?.message;
    return (
      <td data-l={t(`flash.${name}`)}>
        <input
          value={row[name]}
          inputMode={mode}
          autoComplete="off"
          placeholder={name === "quantity" ? t("stock.noLimit") : undefined}
          aria-label={t("sheet.cell", { column: t(`flash.${name}`), name: row.title })}
          aria-invalid={fault ? true : undefined}
          onChange={({ target }) => change({ [name]: target.value })}
        />
        {fault ? (
          <span className="cellfault" role="alert">
            {fault}
          </span>
        ) : null}
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">
        {row.title}
        <span className="xs mute sku">{row.sku}</span>
      </th>
      <td className="r fig" data-l={t("flash.regular")}>
        {row.regular}
      </td>
      {cell("price", "decimal")}
      {cell("quantity", "numeric")}
      <td className="r fig" data-l={t("flash.sold")}>
        {count(row.sold)}
      </td>
      <td>
        <button type="button" className="disc" aria-label={t("flash.drop", { name: row.title })} onClick={remove}>
          <Trash2 className="i" aria-hidden="true" />
        </button>
      </td>
    </tr>
  );
}

/** Lowers all prices by a percentage of the regular ones, or sets the units of all. */
function AllAtOnce({ rows, put, currency }: { rows: Row[]; put: (rows: Row[]) => void; currency: string }) {
  const { t } = useTexts();
  const [percent, setPercent] = useState("");
  const [units, setUnits] = useState("");
  const rule = ruleOf("lower", percent, currency);
  const lower = () =>
    put(
      rows.map((row) => {
        const regular = typed(row.regular, currency);
        return regular && rule ? { ...row, price: decimal(priceBy(rule, regular)) } : row;
      }),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in this row
    <div className="bulkedit" role="group" aria-label={t("flash.all")}>
      <span>{t("flash.lowerAll")}</span>
      <input
        className="amt"
        inputMode="decimal"
        aria-label={t("flash.percent")}
        value={percent}
        onChange={({ target }) => setPercent(target.value)}
      />
      <button type="button" className="btn quiet mini" disabled={!rule} onClick={lower}>
        {t("flash.apply")}
      </button>
      <span>{t("flash.unitsAll")}</span>
      <input
        className="amt"
        inputMode="numeric"
        aria-label={t("flash.quantity")}
        value={units}
        onChange={({ target }) => setUnits(target.value)}
      />
      <button
        type="button"
        className="btn quiet mini"
        disabled={!/^\d*$/.test(units)}
        onClick={() => put(rows.map((row) => ({ ...row, quantity: units })))}
      >
        {t("flash.apply")}
      </button>
    </div>
  );
}
