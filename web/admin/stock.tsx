import { type FormEvent, useRef, useState } from "react";
import { answered, client } from "../shared/api.ts";
import type { Stock, Variant } from "../shared/types.ts";
import { movementOf } from "./edit.ts";

/** What is on hand, promised and to be sold of a variant, with the way to add units or take them away. */
export function StockCells({ variant, stock, moved }: { variant: Variant; stock: Stock[]; moved: () => void }) {
  const [error, setError] = useState("");
  const sent = useRef({ body: "", key: "" });
  const sum = (figure: (s: Stock) => number) => (stock.length > 0 ? stock.reduce((n, s) => n + figure(s), 0) : "");
  const unlimited = stock.length === 0 || stock.some((s) => s.available === null || s.available === undefined);
  const move = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const direction = fields.get("direction") === "take" ? "take" : "add";
    const movement = movementOf(String(fields.get("units")), direction, String(fields.get("reason")));
    if (typeof movement === "string") return setError(movement);
    const body = { variant_id: variant.id, ...movement };
    // The same movement sent twice, by a second click or a lost answer, counts once.
    if (JSON.stringify(body) !== sent.current.body)
      sent.current = { body: JSON.stringify(body), key: crypto.randomUUID() };
    setError("");
    try {
      const params = { header: { "Idempotency-Key": sent.current.key } };
      await answered(client.POST("/api/inventory/movements/", { params, body }));
      sent.current = { body: "", key: "" };
      form.reset();
      moved();
    } catch (e) {
      setError((e as Error).message);
    }
  };
  return (
    <>
      <td className="n">{sum((s) => s.on_hand)}</td>
      <td className="n">{sum((s) => s.reserved)}</td>
      <td className="n">{unlimited ? "no limit" : sum((s) => s.available ?? 0)}</td>
      <td>
        <form className="row" onSubmit={move} style={{ gap: ".25rem" }}>
          <select className="input" name="direction" aria-label={`Add or take away ${variant.sku}`}>
            <option value="add">add</option>
            <option value="take">take away</option>
          </select>
          <input
            className="input num"
            name="units"
            inputMode="numeric"
            size={4}
            placeholder="Units"
            aria-label={`How many ${variant.sku}`}
          />
          <input className="input" name="reason" size={10} placeholder="Reason" aria-label={`Why, ${variant.sku}`} />
          <button className="text" type="submit" aria-label={`Move ${variant.sku}`}>
            Move
          </button>
        </form>
        {error ? (
          <p className="alert" role="alert">
            {error}
          </p>
        ) : null}
      </td>
    </>
  );
}
