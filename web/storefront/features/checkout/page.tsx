import type { ReactNode } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { Cart, PageOf } from "../../../shared/types.ts";
import { CartLineRow } from "../../cart/line.tsx";
import { isInTheWay, noticeText } from "../../cart/texts.ts";
import { Payment } from "../../parts/payment.tsx";
import { NewTotal, Receipt } from "../../parts/receipt.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Unpaid } from "../../parts/unpaid.tsx";
import { Address, Contact } from "./address.tsx";
import { Delivery } from "./delivery.tsx";
import { foldFinished, openWrong } from "./step.tsx";
import { useKeep } from "./use-keep.ts";
import { useQuote } from "./use-quote.ts";

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

/** What is bought, beside the form; the receipt above it where there is room. */
function Aside({ cart, children }: { cart: Cart; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <aside className="side" aria-label={t("checkout.order")}>
      <div className="co-wide">{children}</div>
      <section aria-label={t("cart")} style={{ marginTop: "1.5rem" }}>
        <ul>
          {cart.lines.map((line) => (
            <CartLineRow key={line.id} line={line} notice={cart.notices.find((n) => n.line_id === line.id)} />
          ))}
        </ul>
        <p>
          <Link className="link sm" href="/cart/">
            {t("checkout.change")}
          </Link>
        </p>
      </section>
    </aside>
  );
}

/** One page, one form: contact, where to, how, payment. */
export function CheckoutPage({ input }: { input: PageOf<"checkout"> }) {
  const { t, money } = useI18n();
  const { cart, countries, values, errors, problem, unpaid, ...first } = input.data;
  const [quote, ask] = useQuote(first.quote);
  const { gateways } = first.quote;
  const payable = gateways.length > 0 && quote.shipping_methods.length > 0 && !cart.notices.some(isInTheWay);
  const receipt = <Receipt sums={quote} count={cart.item_count} />;
  const typed = { values, errors: errors ?? {} };
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
        <Form action="/checkout/" method="post" {...useKeep()} onFocus={foldFinished} onInvalidCapture={openWrong}>
          <input type="hidden" name="accept_total" value={quote.total.amount} />
          {input.session?.user ? <input type="hidden" name="member" value="yes" /> : null}
          <Contact {...typed} />
          <Address {...typed} countries={countries} onCountry={(country) => ask({ country })} />
          <Delivery quote={quote} errors={typed.errors.shipping_method_id} onChoose={ask} />
          <Payment step={4} gateways={gateways} chosen={values.payment ?? ""} errors={typed.errors.payment} />
          <div className="co-narrow">{receipt}</div>
          <NewTotal total={quote.total} />
          {payable ? (
            <button className="btn" type="submit">
              {t("checkout.pay", { total: money(quote.total) })}
            </button>
          ) : null}
        </Form>
        <Aside cart={cart}>{receipt}</Aside>
      </div>
    </Shell>
  );
}
