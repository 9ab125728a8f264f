import { type FocusEvent, useState } from "react";
import { answered, client } from "../../shared/api.ts";
import { day, money, price } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import type { Cart, FieldErrors, Gateway, Money, PageInput, Quote } from "../../shared/types.ts";
import { Field, Icon } from "../../shared/ui.tsx";
import { CartLineRow, isInTheWay, noticeText } from "./cart.tsx";
import { Receipt } from "./receipt.tsx";
import { Shell } from "./shell.tsx";

interface CheckoutData {
  cart: Cart;
  quote: Quote;
  countries: { code: string; name: string }[];
  gateways: Gateway[];
  values: Record<string, string>;
  errors: FieldErrors;
  problem: { code: string; detail: string; total: Money | null } | null;
}

const METHODS: Record<string, [string, string]> = {
  approve: ["Card, approved", "The sandbox takes no real money."],
  decline: ["Card, declined", "To see what a refusal looks like."],
  challenge: ["Card, confirmed at the bank", "You are sent to the sandbox's bank first."],
};

/** Keeps what was typed so far with the shop, as the form itself does when it is sent. */
function keep(event: FocusEvent<HTMLFormElement>): void {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(event.currentTarget)) typed.set(name, String(value));
  typed.set("step", "quote");
  navigator.sendBeacon("/checkout/", typed);
}

/** What stands between this cart and an order: goods that cannot be bought any more, or not so many of them. */
function Obstacles({ cart }: { cart: Cart }) {
  const inTheWay = cart.notices.filter(isInTheWay);
  if (inTheWay.length === 0) return null;
  return (
    <div className="alert" role="alert">
      <p>This cannot be ordered as it stands:</p>
      <ul>
        {inTheWay.map((notice) => (
          <li key={notice.line_id}>
            {cart.lines.find((line) => line.id === notice.line_id)?.title ?? "A product"}: {noticeText(notice)}
          </li>
        ))}
      </ul>
      <p>
        <a className="link" href="/cart/">
          Change your cart
        </a>
      </p>
    </div>
  );
}

/** One page, one form: contact, where to, how, payment. */
export function CheckoutPage({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { cart, countries, gateways, values, errors, problem, ...first }: CheckoutData = input.data;
  const [quote, setQuote] = useState(first.quote);
  const payable = gateways.length > 0 && !cart.notices.some(isInTheWay);
  const choose = (form: HTMLFormElement | null) => {
    const fields = new FormData(form ?? undefined);
    const body = {
      country: String(fields.get("country")),
      shipping_method_id: String(fields.get("shipping_method_id")),
    };
    answered(client.POST("/api/checkout/quote/", { body })).then(setQuote, () => undefined);
  };
  const wrong = errors ?? {};
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: wrong[name] });
  return (
    <Shell input={input}>
      <h1 style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>{t("cart.checkout")}</h1>
      {problem ? (
        <p className="alert" role="alert">
          {problem.detail}
          {problem.total ? ` It is ${money(problem.total)} now.` : ""}
        </p>
      ) : null}
      <Obstacles cart={cart} />
      <div className="co">
        <form action="/checkout/" method="post" onBlur={keep}>
          <input type="hidden" name="accept_total" value={quote.total.amount} />
          <fieldset className="section">
            <legend>1. Contact</legend>
            <div className="formgrid">
              <Field
                {...at("email")}
                label="Email"
                hint="for the receipt"
                type="email"
                autoComplete="email"
                required
                wide
              />
            </div>
          </fieldset>
          <fieldset className="section">
            <legend>2. Where to</legend>
            <div className="formgrid">
              <Field {...at("first_name")} label="First name" autoComplete="given-name" required />
              <Field {...at("last_name")} label="Last name" autoComplete="family-name" required />
              <Field {...at("line1")} label="Street and number" autoComplete="address-line1" required wide />
              <Field {...at("line2")} label="Box" hint="if any" autoComplete="address-line2" wide />
              <Field {...at("postal_code")} label="Postcode" autoComplete="postal-code" required />
              <Field {...at("city")} label="Town" autoComplete="address-level2" required />
              <div className={`field ${wrong.country ? "err" : ""}`}>
                <label htmlFor="f-country">Country</label>
                <select
                  className="input"
                  id="f-country"
                  name="country"
                  autoComplete="country"
                  defaultValue={values.country || "BE"}
                >
                  {countries.map((country) => (
                    <option key={country.code} value={country.code}>
                      {country.name}
                    </option>
                  ))}
                </select>
                {wrong.country ? <p className="msg">{wrong.country.join(" ")}</p> : null}
              </div>
              <Field {...at("phone")} label="Phone" hint="for the courier only" type="tel" autoComplete="tel" />
            </div>
          </fieldset>
          <fieldset className="section">
            <legend>3. How</legend>
            <div className="optc">
              {quote.shipping_methods.map((method) => (
                <label key={method.id}>
                  <input
                    type="radio"
                    className="vh"
                    name="shipping_method_id"
                    value={method.id}
                    onChange={(event) => choose(event.currentTarget.form)}
                    defaultChecked={method.id === (values.shipping_method_id || first.quote.shipping_method_id)}
                  />
                  <span className="k">
                    <Icon name="truck" />
                  </span>
                  <span>
                    <b>{day(method.estimated_to)}</b>
                    <small>
                      {method.name}. {method.description}
                    </small>
                  </span>
                  <b className="num">{price(method.price)}</b>
                </label>
              ))}
            </div>
            {wrong.shipping_method_id ? (
              <p className="msg" role="alert">
                {wrong.shipping_method_id.join(" ")}
              </p>
            ) : null}
            <button className="text" type="submit" name="step" value="quote" formNoValidate>
              Work out the total for this choice
            </button>
          </fieldset>
          <Payment gateways={gateways} chosen={values.payment ?? ""} errors={wrong.payment} />
          {payable ? (
            <button className="btn" type="submit">
              Pay {money(quote.total)}
            </button>
          ) : null}
        </form>
        <aside className="side" aria-label={t("receipt")}>
          <Receipt sums={quote} count={cart.item_count} locale={input.locale} />
          <section aria-label={t("cart")} style={{ marginTop: "1.5rem" }}>
            {cart.lines.map((line) => (
              <CartLineRow
                key={line.id}
                line={line}
                locale={input.locale}
                notice={cart.notices.find((n) => n.line_id === line.id)}
              />
            ))}
            <p>
              <a className="link sm" href="/cart/">
                {t("cart.update")}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </Shell>
  );
}

/** Ways to pay as one choice; also used when a payment is tried again. */
export function Payment({ gateways, chosen, errors }: { gateways: Gateway[]; chosen: string; errors?: string[] }) {
  const ways = gateways.flatMap(({ id, methods }) => methods.map((method) => ({ gateway: id, method })));
  const values = ways.map(({ gateway, method }) => `${gateway}:${method}`);
  return (
    <fieldset className="section">
      <legend>4. Payment</legend>
      {ways.length === 0 ? (
        <p className="alert">This shop takes no payments yet, so nothing can be ordered. Please come back later.</p>
      ) : null}
      <div className="optc">
        {ways.map(({ gateway, method }, n) => (
          <label key={values[n]}>
            <input
              type="radio"
              className="vh"
              name="payment"
              value={values[n]}
              defaultChecked={values.includes(chosen) ? chosen === values[n] : n === 0}
            />
            <span className="k">
              <Icon name="lock-keyhole" />
            </span>
            <span>
              <b>{METHODS[method]?.[0] ?? method}</b>
              <small>{METHODS[method]?.[1] ?? gateway}</small>
            </span>
          </label>
        ))}
      </div>
      {errors ? (
        <p className="msg" role="alert">
          {errors.join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}
