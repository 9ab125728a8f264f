import { type FormEvent, useRef, useState } from "react";
import { series } from "../../shared/format.ts";
import { useI18n } from "../../shared/i18n.ts";
import { Form, Link } from "../../shared/link.tsx";
import type { CartLine } from "../../shared/types.ts";
import { Icon, Picture, SIZES } from "../../shared/ui.tsx";
import { changeLine, type Refused, removeLine } from "./store.ts";
import { type Notice, noticeText, refusalText } from "./texts.ts";

interface Props {
  line: CartLine;
  notice?: Notice;
  /** How many units a line may hold. */
  most: number;
  onRemoved: (line: CartLine) => void;
}

export function MiniCartLine({ line, notice, most, onRemoved }: Props) {
  const i18n = useI18n();
  const { t, money } = i18n;
  // What was asked for stands in the field until the shop has answered the last change.
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const last = useRef(0);
  const shown = typed ?? String(line.quantity);
  const units = Number(shown);
  const remove = async () => {
    const answer = await removeLine(line.id);
    if (answer) setRefused(answer);
    else onRemoved(line);
  };
  const change = async (text: string) => {
    setTyped(text);
    const quantity = /^\d+$/.test(text.trim()) ? Number(text) : -1;
    if (quantity === 0) return remove();
    if (quantity < 0 || quantity > most) return setRefused({ code: "quantity" });
    const own = ++last.current;
    const answer = await changeLine(line.id, quantity);
    if (own !== last.current) return;
    setRefused(answer);
    setTyped(null);
  };
  const commit = () => {
    if (typed !== null && typed !== String(line.quantity)) change(typed);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    commit();
  };
  return (
    <li className="line">
      <Picture image={line.image && { ...line.image, alt: "" }} color="saffron" sizes={SIZES.line} />
      <div className="body">
        <div className="r1">
          <Link href={`/p/${line.product_slug}/`}>{line.title}</Link>
          <span className="price">
            {line.quantity > 1 ? <span className="vh">{t("cart.together")} </span> : null}
            {money(line.total)}
          </span>
        </div>
        <span className="xs mute">{series(Object.values(line.options), i18n.locale)}</span>
        {line.quantity > 1 ? (
          <span className="xs faint">{t("cart.each", { count: line.quantity, price: money(line.unit_price) })}</span>
        ) : null}
        {notice ? (
          <span className="sm" style={{ color: "var(--warn)" }}>
            {noticeText(notice, i18n)}
          </span>
        ) : null}
        {refused ? (
          <span className="sm" style={{ color: "var(--sale)" }} role="alert" id={`mr-${line.id}`}>
            {refusalText(refused, most, i18n)}
          </span>
        ) : null}
        <div className="r2">
          <Form className="step sm" onSubmit={onSubmit} noValidate>
            <button
              type="button"
              aria-label={t("cart.less", { title: line.title })}
              aria-disabled={!(units > 1)}
              onClick={() => (units > 1 ? change(String(units - 1)) : undefined)}
            >
              <Icon name="minus" />
            </button>
            <input
              aria-label={t("cart.quantity", { title: line.title })}
              inputMode="numeric"
              value={shown}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onBlur={commit}
              aria-invalid={refused ? true : undefined}
              aria-describedby={refused ? `mr-${line.id}` : undefined}
            />
            <button
              type="button"
              aria-label={t("cart.more", { title: line.title })}
              aria-disabled={!(units < most)}
              onClick={() => (units < most ? change(String(units + 1)) : undefined)}
            >
              <Icon name="plus" />
            </button>
          </Form>
          <button
            className="text"
            type="button"
            aria-label={t("cart.remove.title", { title: line.title })}
            onClick={remove}
          >
            {t("cart.remove")}
          </button>
        </div>
      </div>
    </li>
  );
}
