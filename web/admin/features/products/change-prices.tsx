import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { decimal } from "../../../shared/format.ts";
import type { Money } from "../../../shared/types.ts";
import { runBulk } from "../../data/bulk.ts";
import { type PriceKind as Kind, priceBy, ruleOf } from "../../data/prices.ts";
import { type Product, products, type Variant } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { useNotify } from "../../ui/toast.tsx";

interface Priced {
  product: Product;
  variant: Variant;
  before: Money;
  after: Money;
}
const SHOWN = 6;

/** Changes the prices of all variants of the selected products by a rule; shows the result first, and can be undone. */
export function ChangePrices({ products: selected, clear }: { products: Product[]; clear: () => void }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="pri" onClick={() => setOpen(true)}>
        {t("prices.open")}
      </button>
      {open ? <PriceDialog products={selected} close={() => setOpen(false)} clear={clear} /> : null}
    </>
  );
}

function PriceDialog({
  products: selected,
  close,
  clear,
}: {
  products: Product[];
  close: () => void;
  clear: () => void;
}) {
  const { t, money } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [kind, setKind] = useState<Kind>("lower");
  const [text, setText] = useState("10");
  const [through, setThrough] = useState<number | null>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const changes = pricesBy(selected, kind, text);
  const write = (rows: Priced[], versionOf: (row: Priced) => number, price: (row: Priced) => Money) =>
    runBulk(
      rows,
      (row) => products.updateVariant(row.product.id, row.variant.id, versionOf(row), { price: price(row) }),
      setThrough,
    );
  const apply = async () => {
    setThrough(0);
    const { done, refused: left } = await write(
      changes ?? [],
      (row) => row.variant.version,
      (row) => row.after,
    );
    await queries.invalidateQueries({ queryKey: ["products"] });
    const versions = new Map(done.map(({ row, result }) => [row.variant.id, result.version]));
    const undo = async () => {
      const rows = done.map(({ row }) => row);
      const back = await write(
        rows,
        (row) => versions.get(row.variant.id) ?? 0,
        (row) => row.before,
      );
      await queries.invalidateQueries({ queryKey: ["products"] });
      notify(t("bulk.undone", { count: back.done.length }));
    };
    notify(t("prices.done", { count: done.length }), undo);
    setThrough(null);
    setRefused(left.map(({ row, reason }) => `${row.variant.sku}: ${reason}`));
    if (left.length > 0) return;
    close();
    clear();
  };
  const foot = (
    <button
      type="button"
      className="btn"
      onClick={apply}
      disabled={!changes || changes.length === 0 || through !== null}
    >
      {through === null
        ? t("prices.apply", { count: changes?.length ?? 0 })
        : t("bulk.progress", { through, all: changes?.length ?? 0 })}
    </button>
  );
  return (
    <Dialog open close={close} title={t("prices.title", { count: selected.length })} foot={foot}>
      <div className="pair">
        <SelectField label={t("prices.how")} value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
          <option value="lower">{t("prices.lower")}</option>
          <option value="raise">{t("prices.raise")}</option>
          <option value="set">{t("prices.set")}</option>
        </SelectField>
        <TextField
          label={t(kind === "set" ? "field.price" : "prices.percent")}
          inputMode="decimal"
          value={text}
          onChange={(event) => setText(event.target.value)}
          fault={changes ? undefined : t(kind === "set" ? "fault.price" : "fault.percent")}
        />
      </div>
      <dl className="ledger preview">
        {(changes ?? []).slice(0, SHOWN).map(({ product, variant, before, after }) => (
          <div key={variant.id}>
            <dt>{[product.title, variant.title].filter(Boolean).join(", ")}</dt>
            <dd>
              <s>{money(before)}</s> {money(after)}
            </dd>
          </div>
        ))}
      </dl>
      {(changes?.length ?? 0) > SHOWN ? (
        <p className="mute xs">{t("prices.more", { count: (changes?.length ?? 0) - SHOWN })}</p>
      ) : null}
      {refused.length > 0 ? (
        <ul role="alert" className="refused">
          {refused.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

/** The prices that a rule as it was typed changes; nothing when it is none. */
export function pricesBy(selected: Product[], kind: Kind, text: string): Priced[] | null {
  const found: Priced[] = [];
  for (const product of selected) {
    for (const variant of product.variants) {
      if (!variant.price) continue;
      const rule = ruleOf(kind, text, variant.price.currency);
      if (!rule) return null;
      const after = priceBy(rule, variant.price);
      if (decimal(after) !== decimal(variant.price)) found.push({ product, variant, before: variant.price, after });
    }
  }
  return found;
}
