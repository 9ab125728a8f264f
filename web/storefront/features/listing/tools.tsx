// Above a list: what it is narrowed to, and its order.
import { useEffect, useRef } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PlainKey } from "../../../shared/messages/index.ts";
import { Icon } from "../../../shared/ui.tsx";
import { Hidden, type Place, typedPrice } from "./prices.tsx";
import { appliedText, type Narrowing } from "./texts.ts";

interface ChipsProps {
  narrowing: Narrowing;
  currency: string;
  to?: (url: string) => string;
  /** Whether all of them can be taken away beside them. */
  clear?: boolean;
}

/** What was chosen; each a link to the list without it. */
export function Chips({ narrowing, currency, to = (url) => url, clear = false }: ChipsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { applied, clear_url } = narrowing;
  if (applied.length === 0) return null;
  return (
    <ul className="applied" aria-label={t("listing.filters.applied")}>
      {applied.map((one) => (
        <li key={`${one.facet}=${one.value}`}>
          <Link className="chip on" href={to(one.url)} rel="nofollow">
            <span>
              <span className="vh">{t("facet.remove")} </span>
              {appliedText(one, currency, i18n)}
            </span>
            <Icon name="x" />
          </Link>
        </li>
      ))}
      {clear ? (
        <li>
          <Link className="text" href={to(clear_url)}>
            {t("listing.clear")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

interface SortProps {
  place: Place;
  orders: [string, PlainKey][];
  /** The order that the list is in. */
  now: string | undefined;
}

/** A form that is sent as soon as another order is chosen; without scripts, by its button. */
export function Sort({ place, orders, now }: SortProps) {
  const { t } = useI18n();
  const form = useRef<HTMLFormElement>(null);
  const { path, currency, min, max, hidden } = place;
  useEffect(() => {
    // Who comes back to this page finds it as it was, not with the order that led away from it.
    const back = () => form.current?.reset();
    addEventListener("pageshow", back);
    return () => removeEventListener("pageshow", back);
  }, []);
  const prices = Object.entries({ min_price: min, max_price: max }).flatMap(([name, amount]) =>
    amount == null ? [] : [{ name, value: typedPrice(amount, currency) }],
  );
  return (
    <Form className="sort" action={path} autoComplete="off" ref={form}>
      <Hidden fields={hidden.filter(({ name }) => name !== "ordering").concat(prices)} />
      <label htmlFor="ordering">{t("listing.sort")}</label>
      <select
        className="select"
        id="ordering"
        name="ordering"
        defaultValue={now}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        {orders.map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
      <noscript>
        <button className="btn quiet small" type="submit">
          {t("listing.show")}
        </button>
      </noscript>
    </Form>
  );
}
