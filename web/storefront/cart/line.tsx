import { series } from "../../shared/format.ts";
import { useI18n } from "../../shared/i18n.ts";
import { Form, Link } from "../../shared/link.tsx";
import type { CartLine } from "../../shared/types.ts";
import { Picture, SIZES, SoldBy } from "../../shared/ui.tsx";
import { type Notice, noticeText } from "./texts.ts";

/** A line in a page's list of what is in the cart; what changes it is plain forms. */
export function CartLineRow({
  line,
  seller,
  notice,
  change,
}: {
  line: CartLine;
  seller?: { name: string; url: string };
  notice?: Notice;
  /** How many a line may hold, and why the last change did nothing; without it the line cannot be changed here. */
  change?: { most: number; refused?: string };
}) {
  const i18n = useI18n();
  const { t, money } = i18n;
  return (
    <li className="line" id={`line-${line.id}`}>
      <Picture image={line.image && { ...line.image, alt: "" }} color="saffron" sizes={SIZES.line} />
      <div className="body">
        <div className="r1">
          <Link href={`/p/${line.product_slug}/`}>{line.title}</Link>
          <span className="price">
            <span className="vh">{t("cart.together")} </span>
            {money(line.total)}
          </span>
        </div>
        <span className="sm mute">{series(Object.values(line.options), i18n.locale)}</span>
        <span className="xs faint">
          {line.quantity > 1 ? (
            t("cart.each", { count: line.quantity, price: money(line.unit_price) })
          ) : (
            <>
              <span className="vh">{t("cart.one")} </span>
              {money(line.unit_price)}
            </>
          )}
        </span>
        {seller ? <SoldBy seller={seller} /> : null}
        {notice ? (
          <span className="sm" style={{ color: "var(--warn)" }}>
            {noticeText(notice, i18n)}
          </span>
        ) : null}
        {change?.refused ? (
          <span className="sm" style={{ color: "var(--sale)" }} role="alert" id={`r-${line.id}`}>
            {change.refused}
          </span>
        ) : null}
        {change ? (
          <div className="r2">
            <Form className="row" action={`/cart/lines/${line.id}/`} method="post" style={{ gap: ".5rem" }}>
              <label className="vh" htmlFor={`n-${line.id}`}>
                {t("cart.units", { title: line.title })}
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
              <button className="text" type="submit" aria-label={t("cart.update.title", { title: line.title })}>
                {t("cart.update")}
              </button>
            </Form>
            <Form action={`/cart/lines/${line.id}/`} method="post">
              <input type="hidden" name="quantity" value="0" />
              <button className="text" type="submit" aria-label={t("cart.remove.title", { title: line.title })}>
                {t("cart.remove")}
              </button>
            </Form>
            <Form action={`/cart/lines/${line.id}/save/`} method="post">
              <button className="text" type="submit" aria-label={t("cart.save.title", { title: line.title })}>
                {t("cart.save")}
              </button>
            </Form>
          </div>
        ) : null}
      </div>
    </li>
  );
}
