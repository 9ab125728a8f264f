import { money } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import type { Cart, CartLine, PageInput } from "../../shared/types.ts";
import { Picture } from "../../shared/ui.tsx";
import { Receipt } from "./receipt.tsx";
import { Shell } from "./shell.tsx";

interface CartData {
  cart: Cart;
  error: { detail: string; errors: Record<string, string[]> } | null;
}

type Notice = Cart["notices"][number];

/** What changed about a line since it was added, in words. */
export function noticeText(notice: Notice): string {
  switch (notice.code) {
    case "out_of_stock":
      return "Sold out. Remove it to go on.";
    case "quantity_too_high":
      return `Only ${notice.available} left.`;
    case "price_changed":
      return notice.before && notice.now
        ? `The price went from ${money(notice.before)} to ${money(notice.now)}.`
        : "The price has changed.";
    default:
      return "Not sold any more. Remove it to go on.";
  }
}

export function CartLineRow({
  line,
  notice,
  locale,
  fixed,
}: {
  line: CartLine;
  notice?: Notice;
  locale: string;
  fixed?: boolean;
}) {
  const t = words(locale);
  return (
    <div className="line">
      <Picture image={line.image && { ...line.image, alt: "" }} ground="saffron" sizes="8rem" />
      <div className="body">
        <div className="r1">
          <a href={`/p/${line.product_slug}/`}>{line.title}</a>
          <span className="price">{money(line.total)}</span>
        </div>
        <span className="sm mute">{Object.values(line.options).join(", ")}</span>
        <span className="xs faint">
          {line.quantity > 1 ? `${line.quantity} at ` : ""}
          {money(line.unit_price)}
        </span>
        {notice ? (
          <span className="sm" style={{ color: "var(--warn)" }}>
            {noticeText(notice)}
          </span>
        ) : null}
        {fixed ? null : (
          <div className="r2">
            <form className="row" action={`/cart/lines/${line.id}/`} method="post" style={{ gap: ".5rem" }}>
              <label className="vh" htmlFor={`n-${line.id}`}>
                {t("cart.units")}, {line.title}
              </label>
              <input
                className="input num qty"
                id={`n-${line.id}`}
                name="quantity"
                type="number"
                min={1}
                max={9999}
                defaultValue={line.quantity}
              />
              <button className="text" type="submit" aria-label={`${t("cart.update")} ${line.title}`}>
                {t("cart.update")}
              </button>
            </form>
            <form action={`/cart/lines/${line.id}/`} method="post">
              <input type="hidden" name="quantity" value="0" />
              <button className="text" type="submit" aria-label={`${t("cart.remove")} ${line.title}`}>
                {t("cart.remove")}
              </button>
            </form>
          </div>
        )}
      </div>
    </div>
  );
}

export function CartPage({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { cart, error }: CartData = input.data;
  if (cart.lines.length === 0) {
    return (
      <Shell input={input}>
        <div className="empty" style={{ paddingBlock: "4rem" }}>
          <h1>{t("cart.empty")}</h1>
          {error ? (
            <p className="alert" role="alert">
              {error.detail}
            </p>
          ) : null}
          <p className="mute">{t("cart.empty.hint")}</p>
          <p style={{ marginTop: "1.5rem" }}>
            <a className="btn" href="/search/">
              {t("home.walk")}
            </a>
          </p>
        </div>
      </Shell>
    );
  }
  return (
    <Shell input={input}>
      <h1 style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>{t("cart")}</h1>
      {error ? (
        <p className="alert" role="alert">
          {error.detail} {Object.values(error.errors).flat().join(" ")}
        </p>
      ) : null}
      <div className="co">
        <section aria-label="Lines">
          {cart.lines.map((line) => (
            <CartLineRow
              key={line.id}
              line={line}
              locale={input.locale}
              notice={cart.notices.find((n) => n.line_id === line.id)}
            />
          ))}
        </section>
        <aside className="side" aria-label={t("receipt")}>
          <Receipt sums={cart} count={cart.item_count} locale={input.locale} />
          <p style={{ marginTop: "1.5rem" }}>
            <a className="btn wide" href="/checkout/">
              {t("cart.checkout")}
            </a>
          </p>
        </aside>
      </div>
    </Shell>
  );
}
