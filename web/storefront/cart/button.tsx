import { type ComponentType, type MouseEvent, useEffect, useState } from "react";
import { series } from "../../shared/format.ts";
import { useI18n } from "../../shared/i18n.ts";
import { Link } from "../../shared/link.tsx";
import type { RenderInput } from "../../shared/types.ts";
import { Icon } from "../../shared/ui.tsx";
import { figuresOf, openMiniCart, useCart } from "./store.ts";

/** Whether the click is the browser's own business: a new tab, a new window, a download. */
const isModified = (event: MouseEvent) => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** The header's way to the cart: its subtotal and count. Scripts open the mini-cart instead, where the page is not the cart. */
export function CartButton({ input }: { input: RenderInput }) {
  const { t, money, locale } = useI18n();
  const { count, subtotal } = figuresOf(useCart(), input.session ?? null);
  const sum = subtotal && count > 0 ? money(subtotal) : "";
  const name = sum ? t("cart.button", { sum }) : t("cart");
  const open = (event: MouseEvent) => {
    if (isModified(event) || input.page === "cart" || input.page === "checkout") return;
    event.preventDefault();
    openMiniCart();
  };
  return (
    <Link className="cartbtn" href="/cart/" onClick={open}>
      <span className="vh">{series([name, t("count.items", { count })], locale)}</span>
      <span className="sum num" aria-hidden="true">
        {sum}
      </span>
      <Icon name="shopping-bag" />
      <span className="coin" aria-hidden="true">
        {count}
      </span>
    </Link>
  );
}

interface MiniCartProps {
  most: number;
}

/** The mini-cart, fetched when it is first wanted. Where it cannot be fetched, the cart's own page does the same. */
export function MiniCartIsland({ most }: MiniCartProps) {
  const { open } = useCart();
  const { path } = useI18n();
  const [Drawer, setDrawer] = useState<ComponentType<MiniCartProps>>();
  useEffect(() => {
    if (!open || Drawer) return;
    import("./mini-cart.tsx").then(
      ({ MiniCart }) => setDrawer(() => MiniCart),
      () => location.assign(path("/cart/")),
    );
  }, [open, Drawer, path]);
  return Drawer ? <Drawer most={most} /> : null;
}
