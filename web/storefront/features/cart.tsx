import { count, money } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import type { Cart, CartLine, PageInput } from "../../shared/types.ts";
import { Picture, SIZES } from "../../shared/ui.tsx";
import { Receipt } from "./receipt.tsx";
import { Shell } from "./shell.tsx";

/** Why a form of the cart did nothing: at which line, or with which product that is not in the cart. */
interface Refusal {
  code: string;
  line_id: string | null;
  title: string | null;
  available: number | null;
}

interface CartData {
  cart: Cart;
  refused: Refusal | null;
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

/** Whether the line cannot be bought as it stands. */
export function isInTheWay(notice: Notice): boolean {
  return notice.code !== "price_changed";
}

/** Why nothing changed, in words. */
export function refusalText({ code, available }: Refusal, most: number): string {
  switch (code) {
    case "quantity":
      return `How many is a whole number from 1 to ${count(most)}; 0 removes a line.`;
    case "out_of_stock":
      return available ? `Only ${available} can be bought.` : "This is sold out.";
    case "cart_full":
      return "A cart holds 200 different products at most.";
    case "cart_already_ordered":
      return "This cart was ordered just now.";
    default:
      return "This is not sold any more.";
  }
}

export function CartLineRow({
  line,
  notice,
  locale,
  change,
}: {
  line: CartLine;
  notice?: Notice;
  locale: string;
  /** How many a line may hold, and why the last change did nothing; without it the line cannot be changed here. */
  change?: { most: number; refused?: string };
}) {
  const t = words(locale);
  return (
    <div className="line" id={`line-${line.id}`}>
      <Picture image={line.image && { ...line.image, alt: "" }} ground="saffron" sizes={SIZES.line} />
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
        {change?.refused ? (
          <span className="sm" style={{ color: "var(--sale)" }} role="alert" id={`r-${line.id}`}>
            {change.refused}
          </span>
        ) : null}
        {change ? (
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
                min={0}
                max={change.most}
                required
                defaultValue={line.quantity}
                aria-invalid={change.refused ? true : undefined}
                aria-describedby={change.refused ? `r-${line.id}` : undefined}
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
        ) : null}
      </div>
    </div>
  );
}

export function CartPage({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { cart, refused }: CartData = input.data;
  const most = input.shop.most_units;
  const why = refused ? refusalText(refused, most) : undefined;
  const aside = why && !refused?.line_id ? `${refused?.title ? `${refused.title}: ` : ""}${why}` : undefined;
  if (cart.lines.length === 0) {
    return (
      <Shell input={input}>
        <div className="empty" style={{ paddingBlock: "4rem" }}>
          <h1>{t("cart.empty")}</h1>
          {aside ? (
            <p className="alert" role="alert">
              {aside}
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
      {aside ? (
        <p className="alert" role="alert">
          {aside}
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
              change={{ most, refused: refused?.line_id === line.id ? why : undefined }}
            />
          ))}
        </section>
        <aside className="side" aria-label={t("receipt")}>
          <Receipt sums={cart} count={cart.item_count} locale={input.locale} estimated />
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
