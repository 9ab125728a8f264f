// The cart as a drawer over the page, loaded when it is first wanted.
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useI18n } from "../../shared/i18n.ts";
import { Link } from "../../shared/link.tsx";
import type { Cart, CartLine } from "../../shared/types.ts";
import { Icon, Ledger } from "../../shared/ui.tsx";
import { figures, NewTotal } from "../parts/receipt.tsx";
import { MiniCartLine } from "./mini-cart-line.tsx";
import { addToCart, closeMiniCart, useCart } from "./store.ts";
import { refusalText } from "./texts.ts";

/** A modal `<dialog>`: the browser keeps focus inside, closes on Escape and gives focus back. */
export function MiniCart({ most }: { most: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { cart, open, refused } = useCart();
  const [removed, setRemoved] = useState<CartLine | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!open) return dialog.current?.close();
    setRemoved(null);
    dialog.current?.showModal();
    close.current?.focus();
  }, [open]);
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === event.currentTarget) closeMiniCart();
  };
  const onRemoved = (line: CartLine) => {
    setRemoved(line);
    heading.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog, and the button does
    <dialog className="drawer" aria-labelledby="mini-h" ref={dialog} onClose={closeMiniCart} onClick={onBackdrop}>
      <div className="dh">
        <h2 id="mini-h" style={{ fontSize: "var(--t-22)" }} tabIndex={-1} ref={heading}>
          {t("cart")}
        </h2>
        <button className="disc" type="button" aria-label={t("cart.close")} ref={close} onClick={closeMiniCart}>
          <Icon name="x" />
        </button>
      </div>
      <div role="status">{removed ? <Removed line={removed} done={() => setRemoved(null)} /> : null}</div>
      <div className="mid">
        {refused && !cart ? (
          <p className="alert" role="alert">
            {refusalText(refused, most, i18n)}
          </p>
        ) : null}
        {!refused && !cart ? <p className="mute">{t("cart.loading")}</p> : null}
        {cart?.lines.length === 0 ? <Empty /> : null}
        {cart && cart.lines.length > 0 ? (
          <ul>
            {cart.lines.map((line) => (
              <MiniCartLine
                key={line.id}
                line={line}
                notice={cart.notices.find((notice) => notice.line_id === line.id)}
                most={most}
                onRemoved={onRemoved}
              />
            ))}
          </ul>
        ) : null}
      </div>
      <Foot key={String(open)} cart={cart} />
    </dialog>
  );
}

/** What was just taken out, with the way to put it back. */
function Removed({ line: { title, variant_id, quantity }, done }: { line: CartLine; done: () => void }) {
  const { t } = useI18n();
  return (
    <p className="taken">
      {t("cart.removed", { title })}{" "}
      <button className="text" type="button" onClick={() => addToCart(variant_id, quantity).then(done)}>
        {t("cart.undo")}
      </button>
    </p>
  );
}

function Empty() {
  const { t } = useI18n();
  return (
    <>
      <p className="display" style={{ fontSize: "var(--t-28)", paddingBlock: "1.5rem .5rem" }}>
        {t("cart.empty")}
      </p>
      <p className="mute">{t("cart.empty.hint")}</p>
    </>
  );
}

function Foot({ cart }: { cart: Cart | null }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (!cart || cart.lines.length === 0) {
    return (
      <div className="df">
        <Link className="btn wide" href="/search/">
          {t("all.products")}
        </Link>
      </div>
    );
  }
  const { rows, within, total } = figures(cart, cart.item_count, i18n, true);
  return (
    <div className="df">
      <NewTotal total={cart.total} />
      <div>
        <Ledger rows={rows} sum={total} />
        {within.map(([name, amount]) => (
          <p className="xs mute" key={name}>
            {t("tax.within", { name, amount })}
          </p>
        ))}
      </div>
      <Link className="btn wide" href="/checkout/">
        {t("cart.checkout")}
      </Link>
      <Link className="link sm" href="/cart/">
        {t("cart.whole")}
      </Link>
    </div>
  );
}
