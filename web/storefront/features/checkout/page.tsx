import { type FocusEvent, useState } from "react";
import { answered, client } from "../../../shared/api.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { Cart, PageOf } from "../../../shared/types.ts";
import { Field, Icon } from "../../../shared/ui.tsx";
import { CartLineRow } from "../../cart/line.tsx";
import { isInTheWay, noticeText } from "../../cart/texts.ts";
import { Payment } from "../../parts/payment.tsx";
import { Receipt } from "../../parts/receipt.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Unpaid } from "../../parts/unpaid.tsx";

/** Keeps what was typed so far with the shop, as the form itself does when it is sent. */
function keep(event: FocusEvent<HTMLFormElement>): void {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(event.currentTarget)) typed.set(name, String(value));
  typed.set("step", "quote");
  navigator.sendBeacon("/checkout/", typed);
}

/** What stands between this cart and an order: goods that cannot be bought any more, or not so many of them. */
function Obstacles({ cart }: { cart: Cart }) {
  const i18n = useI18n();
  const { t } = i18n;
  const inTheWay = cart.notices.filter(isInTheWay);
  if (inTheWay.length === 0) return null;
  return (
    <div className="alert" role="alert">
      <p>{t("checkout.obstacles")}</p>
      <ul>
        {inTheWay.map((notice) => (
          <li key={notice.line_id}>
            {t("cart.refused", {
              title: cart.lines.find((line) => line.id === notice.line_id)?.title ?? t("checkout.product"),
              reason: noticeText(notice, i18n),
            })}
          </li>
        ))}
      </ul>
      <p>
        <Link className="link" href="/cart/">
          {t("checkout.change")}
        </Link>
      </p>
    </div>
  );
}

/** One page, one form: contact, where to, how, payment. */
export function CheckoutPage({ input }: { input: PageOf<"checkout"> }) {
  const { t, day, money, price } = useI18n();
  const { cart, countries, values, errors, problem, unpaid, ...first } = input.data;
  const [quote, setQuote] = useState(first.quote);
  const { gateways } = first.quote;
  const payable = gateways.length > 0 && quote.shipping_methods.length > 0 && !cart.notices.some(isInTheWay);
  const ask = (country: string, shipping_method_id?: string) =>
    answered(client.POST("/api/checkout/quote/", { body: { country, shipping_method_id } })).then(
      setQuote,
      () => undefined,
    );
  const choose = (form: HTMLFormElement | null, method: string) =>
    ask(String(new FormData(form ?? undefined).get("country")), method);
  const nowhere = quote.shipping_methods.length === 0;
  const wrong = errors ?? {};
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: wrong[name] });
  return (
    <Shell input={input}>
      <h1 style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>{t("cart.checkout")}</h1>
      <Unpaid orders={unpaid} />
      {problem ? (
        <p className="alert" role="alert">
          {problem.detail} {problem.total ? t("checkout.total.now", { total: money(problem.total) }) : null}
        </p>
      ) : null}
      <Obstacles cart={cart} />
      <div className="co">
        <Form action="/checkout/" method="post" onBlur={keep}>
          <input type="hidden" name="accept_total" value={quote.total.amount} />
          <fieldset className="section">
            <legend>1. {t("checkout.contact")}</legend>
            <div className="formgrid">
              <Field
                {...at("email")}
                label={t("field.email")}
                hint={t("field.email.hint")}
                type="email"
                autoComplete="email"
                required
                wide
              />
            </div>
          </fieldset>
          <fieldset className="section">
            <legend>2. {t("checkout.address")}</legend>
            <div className="formgrid">
              <Field {...at("first_name")} label={t("field.first_name")} autoComplete="given-name" required />
              <Field {...at("last_name")} label={t("field.last_name")} autoComplete="family-name" />
              <Field {...at("line1")} label={t("field.line1")} autoComplete="address-line1" required wide />
              <Field
                {...at("line2")}
                label={t("field.line2")}
                hint={t("field.line2.hint")}
                autoComplete="address-line2"
                wide
              />
              <Field {...at("postal_code")} label={t("field.postal_code")} autoComplete="postal-code" required />
              <Field {...at("city")} label={t("field.city")} autoComplete="address-level2" required />
              <div className={`field ${wrong.country ? "err" : ""}`}>
                <label htmlFor="f-country">{t("field.country")}</label>
                <select
                  className="input"
                  id="f-country"
                  name="country"
                  autoComplete="country"
                  defaultValue={values.country}
                  onChange={(event) => ask(event.currentTarget.value)}
                >
                  {countries.map((country) => (
                    <option key={country.code} value={country.code}>
                      {country.name}
                    </option>
                  ))}
                </select>
                {wrong.country ? <p className="msg">{wrong.country.join(" ")}</p> : null}
              </div>
              <Field
                {...at("phone")}
                label={t("field.phone")}
                hint={t("field.phone.hint")}
                type="tel"
                autoComplete="tel"
              />
            </div>
          </fieldset>
          <fieldset className="section">
            <legend>3. {t("checkout.delivery")}</legend>
            {nowhere ? (
              <p className="alert" role="status">
                {t("checkout.nowhere")}
              </p>
            ) : null}
            <div className="optc">
              {quote.shipping_methods.map((method) => (
                <label key={method.id}>
                  <input
                    type="radio"
                    className="vh"
                    name="shipping_method_id"
                    value={method.id}
                    onChange={(event) => choose(event.currentTarget.form, method.id)}
                    checked={method.id === quote.shipping_method_id}
                  />
                  <span className="k">
                    <Icon name={method.kind === "pickup" ? "store" : "truck"} />
                  </span>
                  <span>
                    <b>{day(method.estimated_to)}</b>
                    <small>
                      {t("checkout.delivery.about", { name: method.name, description: method.description })}
                    </small>
                    {method.pickup_address ? <small>{method.pickup_address.replaceAll("\n", ", ")}</small> : null}
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
              {t("checkout.update")}
            </button>
          </fieldset>
          <Payment step={4} gateways={gateways} chosen={values.payment ?? ""} errors={wrong.payment} />
          <div className="co-narrow">
            <Receipt sums={quote} count={cart.item_count} />
          </div>
          {payable ? (
            <button className="btn" type="submit">
              {t("checkout.pay", { total: money(quote.total) })}
            </button>
          ) : null}
        </Form>
        <aside className="side" aria-label={t("receipt")}>
          <div className="co-wide">
            <Receipt sums={quote} count={cart.item_count} />
          </div>
          <section aria-label={t("cart")} style={{ marginTop: "1.5rem" }}>
            {cart.lines.map((line) => (
              <CartLineRow key={line.id} line={line} notice={cart.notices.find((n) => n.line_id === line.id)} />
            ))}
            <p>
              <Link className="link sm" href="/cart/">
                {t("checkout.change")}
              </Link>
            </p>
          </section>
        </aside>
      </div>
    </Shell>
  );
}
