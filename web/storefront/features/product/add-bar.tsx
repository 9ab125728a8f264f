import { type RefObject, useEffect, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import type { Variant } from "../../../shared/types.ts";
import { Price } from "../../../shared/ui.tsx";
import { ADD_FORM } from "./add-form.tsx";

/** On a phone, the price and the way into the cart at the foot of the page while the form's own button is out of view. */
export function AddBar({ variant, button }: { variant?: Variant; button: RefObject<HTMLButtonElement | null> }) {
  const { t } = useI18n();
  const [isShown, show] = useState(false);
  useEffect(() => {
    if (!button.current) return;
    const seen = new IntersectionObserver(([entry]) => show(!entry?.isIntersecting));
    seen.observe(button.current);
    return () => seen.disconnect();
  }, [button]);
  if (!variant?.in_stock) return null;
  return (
    <section className="stick addbar" aria-label={t("buy")} style={{ visibility: isShown ? undefined : "hidden" }}>
      <Price now={variant.price} before={variant.compare_at_price} />
      <button className="btn" type="submit" form={ADD_FORM}>
        {t("add")}
      </button>
    </section>
  );
}
