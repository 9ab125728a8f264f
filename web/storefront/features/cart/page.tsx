import { type I18n, useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { CartLineRow } from "../../cart/line.tsx";
import { refusalText } from "../../cart/texts.ts";
import { Receipt } from "../../parts/receipt.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Unpaid } from "../../parts/unpaid.tsx";
import { Taken } from "./taken.tsx";

/** Why a form of the cart did nothing, said above the cart: with the product's name where there is one. */
function refusedAt(title: string | null | undefined, reason: string, { t }: I18n): string {
  return title ? t("cart.refused", { title, reason }) : reason;
}

export function CartPage({ input }: { input: PageOf<"cart"> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { cart, sellers, refused, taken, unpaid } = input.data;
  const most = input.shop.most_units;
  const why = refused ? refusalText(refused, most, i18n) : undefined;
  const aside = why && !refused?.line_id ? refusedAt(refused?.title, why, i18n) : undefined;
  if (cart.lines.length === 0) {
    return (
      <Shell input={input}>
        <Unpaid orders={unpaid} />
        <Taken taken={taken} />
        <div className="empty" style={{ paddingBlock: "4rem" }}>
          <h1>{t("cart.empty")}</h1>
          {aside ? (
            <p className="alert" role="alert">
              {aside}
            </p>
          ) : null}
          <p className="mute">{t("cart.empty.hint")}</p>
          <p style={{ marginTop: "1.5rem" }}>
            <Link className="btn" href="/search/">
              {t("all.products")}
            </Link>
          </p>
        </div>
      </Shell>
    );
  }
  return (
    <Shell input={input}>
      <h1 style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>{t("cart")}</h1>
      <Unpaid orders={unpaid} />
      <Taken taken={taken} />
      {aside ? (
        <p className="alert" role="alert">
          {aside}
        </p>
      ) : null}
      <div className="co">
        <section aria-label={t("cart.lines")}>
          <ul>
            {cart.lines.map((line) => (
              <CartLineRow
                key={line.id}
                line={line}
                seller={sellers[line.id]}
                notice={cart.notices.find((n) => n.line_id === line.id)}
                change={{ most, refused: refused?.line_id === line.id ? why : undefined }}
              />
            ))}
          </ul>
        </section>
        <aside className="side" aria-label={t("receipt")}>
          <Receipt sums={cart} count={cart.item_count} estimated />
          <p style={{ marginTop: "1.5rem" }}>
            <Link className="btn wide" href="/checkout/">
              {t("cart.checkout")}
            </Link>
          </p>
        </aside>
      </div>
    </Shell>
  );
}
