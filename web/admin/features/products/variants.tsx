import { PackagePlus } from "lucide-react";
import { useState } from "react";
import type { Product, Stock, Variant } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";
import type { ProductForm } from "./detail.tsx";
import { StockDialog } from "./stock.tsx";

interface Props extends ProductForm {
  product: Product;
  /** Null where one may not see it. */
  stock: Stock[] | null;
  currency: string;
}

/** The variants as a sheet: prices are written in place, stock is moved with a reason. */
export function VariantSheet({ product, stock, currency, record }: Props) {
  const { t, count } = useTexts();
  const canMove = useMay()("stock.edit");
  const [moving, setMoving] = useState<Variant | null>(null);
  const heads = [
    t("products.variant"),
    t("field.sku"),
    t("field.price"),
    ...(stock ? [t("stock.onHand"), t("stock.reserved"), t("stock.available")] : []),
  ];
  return (
    <Panel
      title={t("products.variants")}
      mark={<span className="mute">{count(product.variants.length)}</span>}
      aside={<span className="xs">{t("products.currency", { currency })}</span>}
      flush
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: it only scrolls */}
      <div className="sheet goods" tabIndex={0} role="group" aria-label={t("products.sheet")}>
        <table>
          <caption className="vh">{t("products.sheet")}</caption>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" className={index > 1 ? "r" : undefined}>
                  {head}
                </th>
              ))}
              {canMove ? (
                <th scope="col">
                  <span className="vh">{t("stock.move")}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {product.variants.map((variant) => (
              <VariantRow
                key={variant.id}
                variant={variant}
                stock={stock?.filter((each) => each.variant_id === variant.id) ?? null}
                record={record}
                move={canMove ? () => setMoving(variant) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {moving && stock ? (
        <StockDialog
          variant={moving}
          stock={stock.filter((each) => each.variant_id === moving.id)}
          close={() => setMoving(null)}
        />
      ) : null}
    </Panel>
  );
}

function VariantRow(props: { variant: Variant; stock: Stock[] | null; move: (() => void) | null } & ProductForm) {
  const { t } = useTexts();
  const { variant, stock, move, record } = props;
  const { errors, dirtyFields } = record.form.formState;
  const name = `price.${variant.id}` as const;
  const fault = errors.price?.[variant.id]?.message;
  const clashes = record.conflicts.some((each) => each.part.key === variant.id);
  const mark = [dirtyFields.price?.[variant.id] ? "chg" : "", clashes ? "clash" : ""].join(" ").trim();
  return (
    <tr>
      <th scope="row">{variant.title || variant.sku}</th>
      <td className="sku">{variant.sku}</td>
      <td className={mark || undefined} data-l={t("field.price")}>
        <input
          inputMode="decimal"
          autoComplete="off"
          aria-label={t("products.priceOf", { name: variant.sku })}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `fault-${variant.id}` : undefined}
          {...record.form.register(name)}
        />
        {fault ? (
          <span className="cellfault" id={`fault-${variant.id}`} role="alert">
            {fault}
          </span>
        ) : null}
      </td>
      {stock ? <Figures stock={stock} /> : null}
      {move ? (
        <td className="mv">
          <button type="button" className="text" onClick={move} aria-label={t("stock.moveOf", { name: variant.sku })}>
            <PackagePlus className="i" aria-hidden="true" />
            {t("stock.move")}
          </button>
        </td>
      ) : null}
    </tr>
  );
}

function Figures({ stock }: { stock: Stock[] }) {
  const { t, count } = useTexts();
  const sum = (figure: (each: Stock) => number) =>
    stock.length > 0 ? count(stock.reduce((all, each) => all + figure(each), 0)) : "";
  const isUnlimited = stock.length === 0 || stock.some((each) => typeof each.available !== "number");
  const available = stock.reduce((all, each) => all + (each.available ?? 0), 0);
  return (
    <>
      <td className="r fig" data-l={t("stock.onHand")}>
        {sum((each) => each.on_hand)}
      </td>
      <td className="r fig" data-l={t("stock.reserved")}>
        {sum((each) => each.reserved)}
      </td>
      <td className="r fig" data-l={t("stock.available")}>
        {isUnlimited ? (
          t("stock.noLimit")
        ) : (
          <span className={available === 0 ? "zero" : undefined}>{count(available)}</span>
        )}
      </td>
    </>
  );
}
