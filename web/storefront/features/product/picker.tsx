// A picker per option of a product.
import type { CSSProperties } from "react";
import { series } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { isColour, swatchOf } from "../../../shared/swatch.ts";
import type { Product, Variant } from "../../../shared/types.ts";
import { type Option, type Standing, standing } from "./choice.ts";
import type { Choice } from "./use-choice.ts";

/** Values that stand side by side; more are a list to open. */
const SIDE_BY_SIDE = 12;

interface Props {
  product: Product;
  choice: Choice;
}

/** Radios, or a list, for each option; for variants that have none, one choice among them all. */
export function Picker({ product, choice }: Props) {
  const { variant, options } = choice;
  if (!variant || product.variants.length < 2) return null;
  if (options.length === 0) return <Titles product={product} choice={choice} />;
  return options.map((option) => {
    const values = option.values.map((value) => ({
      value,
      standing: standing(product.variants, options, variant, option, value),
    }));
    const Values = values.length > SIDE_BY_SIDE ? Listed : SideBySide;
    return (
      <fieldset key={option.name}>
        <legend>
          <b>{option.name}</b> {variant.options[option.name]}
        </legend>
        <Values option={option} values={values} onChoose={(value) => choice.want({ [option.name]: value })} />
      </fieldset>
    );
  });
}

interface ValuesProps {
  option: Option;
  values: { value: string; standing: Standing }[];
  onChoose: (value: string) => void;
}

/** How a value that is not simply there is told. */
const TOLD = { soldout: "soldout", missing: "picker.elsewhere" } as const;

function SideBySide({ option, values, onChoose }: ValuesProps) {
  const { t, locale } = useI18n();
  const hasSwatches = isColour(option);
  const those = (which: Standing) => values.filter(({ standing }) => standing === which).map(({ value }) => value);
  const [soldOut, missing] = [those("soldout"), those("missing")];
  return (
    <>
      <div className="pick">
        {values.map(({ value, standing }) => {
          const swatch = hasSwatches ? swatchOf(value) : undefined;
          return (
            <label key={value} title={swatch && value}>
              <input
                type="radio"
                name={option.field}
                value={value}
                checked={standing === "chosen"}
                onChange={() => onChoose(value)}
              />
              <span className={`${swatch ? "dot" : "opt"} ${standing}`} style={{ "--c": swatch } as CSSProperties}>
                {swatch ? null : value}
              </span>
              <span className="vh">
                {swatch ? value : null}
                {standing in TOLD ? `, ${t(TOLD[standing as keyof typeof TOLD])}` : null}
              </span>
            </label>
          );
        })}
      </div>
      {soldOut.length > 0 ? (
        <p className="xs mute hint">{t("picker.soldout.values", { values: series(soldOut, locale) })}</p>
      ) : null}
      {missing.length > 0 ? (
        <p className="xs mute hint">{t("picker.missing.values", { values: series(missing, locale) })}</p>
      ) : null}
    </>
  );
}

function Listed({ option, values, onChoose }: ValuesProps) {
  const { t } = useI18n();
  return (
    <select
      className="input"
      name={option.field}
      aria-label={option.name}
      value={values.find(({ standing }) => standing === "chosen")?.value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {values.map(({ value, standing }) => (
        <option key={value} value={value}>
          {standing in TOLD ? `${value}, ${t(TOLD[standing as keyof typeof TOLD])}` : value}
        </option>
      ))}
    </select>
  );
}

/** The variants by their titles, with their prices where they differ. */
function Titles({ product, choice }: Props) {
  const { t, money } = useI18n();
  const nameOf = (v: Variant) => {
    const name = v.title || v.sku || product.title;
    return v.price && v.price.amount !== product.price?.amount ? `${name}, ${money(v.price)}` : name;
  };
  return (
    <fieldset>
      <legend>
        <b>{t("choose")}</b>
      </legend>
      <div className="pick">
        {product.variants.map((v) => (
          <label key={v.id}>
            <input
              type="radio"
              name="variant_id"
              value={v.id}
              checked={v.id === choice.variant?.id}
              onChange={() => choice.take(v.id)}
            />
            <span className={v.in_stock ? "opt" : "opt soldout"}>{nameOf(v)}</span>
            {v.in_stock ? null : <span className="vh">, {t("soldout")}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
