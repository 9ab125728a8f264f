// What is done to all selected variants at once.
import { useState } from "react";
import { decimal, money, typed } from "../../../shared/format.ts";
import { type PriceKind, priceBy, ruleOf } from "../../data/prices.ts";
import { useTexts } from "../../i18n.tsx";
import type { Row } from "./matrix.ts";

interface Props {
  rows: Row[];
  selected: ReadonlySet<string>;
  currency: string;
  put: (rows: Row[]) => void;
  /** None where rows stay. */
  remove?: () => void;
}

const FIELDS = ["price", "before", "weight", "sale", "active"] as const;
type Field = (typeof FIELDS)[number];
const HOWS = ["lower", "raise", "set"] as const;

/** The row with what was asked of it; itself where that makes no sense. */
export function applied(row: Row, field: Field, how: PriceKind, text: string, currency: string): Row {
  if (field === "active") return { ...row, active: text !== "no" };
  if (field === "weight") return { ...row, weight: text.trim() };
  // A sale: the price now becomes the price before.
  const column = field === "sale" ? "price" : field;
  const held = typed(row[column], currency);
  const rule = ruleOf(how, text, currency);
  const from = held ?? (how === "set" ? { amount: 0, currency } : null);
  const next = rule && from ? priceBy(rule, from) : null;
  if (!next) return row;
  const changed = { ...row, [column]: decimal(next) };
  return field === "sale" && held ? { ...changed, before: row.before.trim() || row.price } : changed;
}

export function SheetBulk({ rows, selected, currency, put, remove }: Props) {
  const { t, language } = useTexts();
  const [field, setField] = useState<Field>("price");
  const [how, setHow] = useState<PriceKind>("lower");
  const [text, setText] = useState("");
  const isMoney = field === "price" || field === "before" || field === "sale";
  const next = rows.map((row) =>
    selected.has(row.key)
      ? applied(row, field, isMoney ? how : "set", field === "active" ? text || "yes" : text, currency)
      : row,
  );
  const changes = next.filter((row, at) => row !== rows[at] && JSON.stringify(row) !== JSON.stringify(rows[at]));
  const prices = changes.flatMap((row) => typed(field === "before" ? row.before : row.price, currency) ?? []);
  const amounts = prices.map(({ amount }) => amount);
  const range =
    isMoney && amounts.length > 0
      ? [Math.min(...amounts), Math.max(...amounts)].map((amount) => money({ amount, currency }, language))
      : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in this row
    <div className="bulkedit" role="group" aria-label={t("sheet.bulk")}>
      <span className="coin">{selected.size}</span>
      <span>{t("sheet.selected")}</span>
      <select
        className="select"
        aria-label={t("sheet.field")}
        value={field}
        onChange={({ target }) => {
          setField(FIELDS.find((each) => each === target.value) ?? "price");
          setText("");
        }}
      >
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {t(`sheet.bulk.${each}`)}
          </option>
        ))}
      </select>
      {isMoney ? (
        <select
          className="select"
          aria-label={t("prices.how")}
          value={how}
          onChange={({ target }) => setHow(HOWS.find((each) => each === target.value) ?? "lower")}
        >
          {HOWS.map((each) => (
            <option key={each} value={each}>
              {t(`prices.${each}`)}
            </option>
          ))}
        </select>
      ) : null}
      {field === "active" ? (
        <select
          className="select"
          aria-label={t("sheet.active")}
          value={text || "yes"}
          onChange={({ target }) => setText(target.value)}
        >
          <option value="yes">{t("yes")}</option>
          <option value="no">{t("no")}</option>
        </select>
      ) : (
        <input
          className="amt"
          inputMode="decimal"
          aria-label={t("sheet.amount")}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {range ? <span className="to num">{t("sheet.range", { from: range[0] ?? "", to: range[1] ?? "" })}</span> : null}
      <span className="end">
        <button type="button" className="btn quiet mini" disabled={changes.length === 0} onClick={() => put(next)}>
          {t("sheet.apply", { count: changes.length })}
        </button>
        {remove ? (
          <button type="button" className="btn quiet mini" disabled={selected.size === rows.length} onClick={remove}>
            {t("sheet.remove", { count: selected.size })}
          </button>
        ) : null}
      </span>
    </div>
  );
}
