import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";

/** What was just taken out of the cart, with the way to put it back. */
export function Taken({ taken }: { taken: PageOf<"cart">["data"]["taken"] }) {
  const { t } = useI18n();
  if (!taken) return null;
  const { title, variant_id, quantity, is_saved } = taken;
  return (
    <div className="alert info row" role="status">
      <span>{t(is_saved ? "cart.saved" : "cart.removed", { title })}</span>
      {is_saved ? (
        <Link className="link" href="/wishlist/">
          {t("wishlist")}
        </Link>
      ) : null}
      <Form action="/cart/add/" method="post">
        <input type="hidden" name="variant_id" value={variant_id} />
        <input type="hidden" name="quantity" value={quantity} />
        <button className="text" type="submit">
          {t(is_saved ? "cart.back" : "cart.undo")}
        </button>
      </Form>
    </div>
  );
}
