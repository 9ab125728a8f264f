// The prices of a list: ranges with their share of it, and a form for any other.
import type { CSSProperties } from "react";
import { useId } from "react";
import { currencySign, decimal } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import { type Narrowing, priceText } from "./texts.ts";
import { ValueLink, type ValuesProps } from "./values.tsx";

/** Where a list is, and what its forms send along. */
export interface Place {
  path: string;
  currency: string;
  min: number | null | undefined;
  max: number | null | undefined;
  hidden: Narrowing["hidden"];
}

/** What a form sends along. */
export function Hidden({ fields }: { fields: Narrowing["hidden"] }) {
  // Names repeat, where a facet has several values chosen.
  return fields.map(({ name, value }) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}

/** `40` or `12.50`: an amount as it is typed. */
export function typedPrice(amount: number | null | undefined, currency: string): string {
  return amount == null ? "" : decimal({ amount, currency }).replace(/\.0+$/, "");
}

export function Prices({ place, ...props }: ValuesProps & { place: Place }) {
  const i18n = useI18n();
  const { facet, currency } = props;
  const most = Math.max(1, ...facet.values.map(({ count }) => count));
  return (
    <>
      <ul>
        {facet.values.map((value) => (
          <li key={value.value}>
            <ValueLink {...props} value={value} className="fv span">
              <i className="box one" />
              <span>{priceText(value, currency, i18n)}</span>
              <i className="share" style={{ "--w": `${(100 * value.count) / most}%` } as CSSProperties} />
            </ValueLink>
          </li>
        ))}
      </ul>
      <PriceForm place={place} />
    </>
  );
}

function PriceForm({ place }: { place: Place }) {
  const { t } = useI18n();
  const id = useId();
  const { path, currency, min, max, hidden } = place;
  const sign = { currency: currencySign(currency) };
  const field = (name: string, label: string, amount: number | null | undefined) => (
    <div className="field">
      <label htmlFor={id + name}>{label}</label>
      <input
        className="input num"
        id={id + name}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typedPrice(amount, currency)}
      />
    </div>
  );
  return (
    <Form className="fromto" action={path}>
      <Hidden fields={hidden} />
      {field("min_price", t("listing.from", sign), min)}
      {field("max_price", t("listing.to", sign), max)}
      <button className="btn quiet small" type="submit">
        {t("facet.price.show")}
      </button>
    </Form>
  );
}
