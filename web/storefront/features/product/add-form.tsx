// Choosing, counting and adding to the cart.
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type I18n, useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Icon } from "../../../shared/ui.tsx";
import { addToCart, type Refused } from "../../cart/store.ts";
import { refusalText } from "../../cart/texts.ts";
import { Picker } from "./picker.tsx";
import { isLow, stockLine } from "./stock.ts";
import type { Choice } from "./use-choice.ts";

/** The form's id: the bar at the foot of a phone sends it too. */
export const ADD_FORM = "add";

interface Props {
  input: PageOf<"product">;
  choice: Choice;
  button: RefObject<HTMLButtonElement | null>;
}

/**
 * A plain form, which the shop resolves to a variant by the values that are marked; scripts keep the page and open the
 * mini-cart instead.
 */
export function AddForm({ input, choice, button }: Props) {
  const i18n = useI18n();
  const { t, money } = i18n;
  const { product, delivery } = input.data;
  const { variant } = choice;
  const [refused, setRefused] = useState<Refused | null>(null);
  const [quantity, setQuantity] = useState("1");
  const form = useRef<HTMLFormElement>(null);
  const units = /^\d{1,4}$/.test(quantity.trim()) ? Number(quantity) : 1;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (variant) setRefused(await addToCart(variant.id, Number(quantity)));
  };
  // What was marked before the scripts came counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is taken over
  useEffect(() => {
    if (!form.current || !variant) return;
    const marked = new FormData(form.current);
    const others = choice.options.flatMap(({ name, field }) => {
      const value = marked.get(field);
      return typeof value === "string" && value !== variant.options[name] ? [[name, value]] : [];
    });
    const id = marked.get("variant_id");
    if (others.length > 0) choice.want(Object.fromEntries(others));
    else if (typeof id === "string" && id !== variant.id) choice.take(id);
  }, []);
  const isThere = variant?.in_stock ?? false;
  return (
    <Form id={ADD_FORM} action="/cart/add/" method="post" onSubmit={add} ref={form}>
      {choice.options.length > 0 || product.variants.length < 2 ? (
        <input type="hidden" name="variant_id" value={variant?.id ?? ""} />
      ) : null}
      <Picker product={product} choice={choice} />
      <p className={variant && isLow(variant) ? "stockline low" : "stockline"} role="status">
        {movedText(input, choice, i18n)}
        {variant ? stockLine(variant, delivery, i18n) : null}
      </p>
      <div className="gob">
        <Stepper
          value={quantity}
          onChange={setQuantity}
          units={units}
          most={Math.min(variant?.available || input.shop.most_units, input.shop.most_units)}
          limit={input.shop.most_units}
        />
        <button className="btn" type="submit" disabled={!isThere} ref={button}>
          {isThere && variant?.price
            ? t("add.sum", { sum: money({ ...variant.price, amount: variant.price.amount * Math.max(units, 1) }) })
            : t("soldout")}
        </button>
      </div>
      {product.variants.length > 1 ? (
        <noscript>
          <button
            className="btn quiet wide"
            type="submit"
            formAction={i18n.path(`/p/${product.slug}/`)}
            formMethod="get"
          >
            {t("picker.show")}
          </button>
        </noscript>
      ) : null}
      <p role="alert" className="sm" style={{ color: "var(--sale)" }}>
        {refused ? refusalText(refused, input.shop.most_units, i18n) : null}
      </p>
    </Form>
  );
}

/** What changed with a choice beside the chosen value itself. */
function movedText({ data }: PageOf<"product">, { variant, moved, isTouched }: Choice, { t }: I18n): string {
  if (!isTouched) return data.is_nearest ? `${t("picker.nearest")} ` : "";
  return moved.map(({ name }) => `${t("picker.moved", { name, value: variant?.options[name] ?? "" })} `).join("");
}

interface StepperProps {
  value: string;
  onChange: (value: string) => void;
  units: number;
  /** Where its button stops. */
  most: number;
  /** What a line of the cart holds. */
  limit: number;
}

/** How many: typed, or one more or less. Its buttons come with the scripts, into places that are kept for them. */
function Stepper({ value, onChange, units, most, limit }: StepperProps) {
  const { t } = useI18n();
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const step = (by: number) => {
    const next = units + by;
    if (next >= 1 && next <= most) onChange(String(next));
  };
  const visibility = isLive ? undefined : "hidden";
  return (
    <div className="step">
      <button
        type="button"
        style={{ visibility }}
        aria-label={t("units.less")}
        aria-disabled={units <= 1}
        onClick={() => step(-1)}
      >
        <Icon name="minus" />
      </button>
      <input
        className="num"
        name="quantity"
        type="number"
        aria-label={t("units")}
        min={1}
        max={limit}
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <button
        type="button"
        style={{ visibility }}
        aria-label={t("units.more")}
        aria-disabled={units >= most}
        onClick={() => step(1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
