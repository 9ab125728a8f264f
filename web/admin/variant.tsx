import { type FormEvent, useState } from "react";
import { ApiError, answered, client } from "../shared/api.ts";
import { decimal } from "../shared/format.ts";
import type { Money, Stock, Variant } from "../shared/types.ts";
import { ConflictNotice } from "./conflict.tsx";
import { type Conflict, conflictOf, ifMatch, priceChange } from "./edit.ts";
import { StockCells } from "./stock.tsx";

const FIELDS = ["sku", "options", "price", "compare_at_price", "barcode", "weight_grams"];

/** A variant's price, which is saved, and its stock, which is moved. */
export function VariantRow({
  product,
  variant,
  currency,
  stock,
  saved,
}: {
  product: string;
  variant: Variant;
  currency: string;
  stock: Stock[];
  saved: (said: string) => void;
}) {
  const [error, setError] = useState("");
  const [conflict, setConflict] = useState<(Conflict & { price: Money }) | null>(null);
  const save = async (price: Money, version: number) => {
    setError("");
    setConflict(null);
    try {
      const params = { path: { id: product, variant_id: variant.id }, header: ifMatch(version) };
      await answered(client.PATCH("/api/products/{id}/variants/{variant_id}/", { params, body: { price } }));
      saved(`${variant.sku} saved.`);
    } catch (e) {
      const late = conflictOf(e, variant, FIELDS);
      if (late) setConflict({ ...late, price });
      else
        setError(
          e instanceof ApiError
            ? Object.values(e.problem.errors ?? {})
                .flat()
                .join(" ") || e.message
            : String(e),
        );
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const price = priceChange(String(new FormData(event.currentTarget).get("price")), variant.price, currency);
    if (typeof price === "string") return setError(price);
    if (price) save(price, variant.version);
    else saved(`Nothing to save for ${variant.sku}.`);
  };
  const wrong = `wrong-${variant.id}`;
  return (
    <tr>
      <td>{variant.sku}</td>
      <td>{variant.title}</td>
      <td className="n">
        <form className="row" onSubmit={submit} style={{ gap: ".25rem" }} noValidate>
          <input
            className="input num"
            name="price"
            inputMode="decimal"
            size={8}
            key={variant.version}
            defaultValue={variant.price ? decimal(variant.price) : ""}
            aria-label={`Price of ${variant.sku}`}
            aria-invalid={error !== ""}
            aria-describedby={error ? wrong : undefined}
          />
          <button className="text" type="submit" aria-label={`Save ${variant.sku}`}>
            Save
          </button>
        </form>
        {error ? (
          <p className="alert" role="alert" id={wrong}>
            {error}
          </p>
        ) : null}
        {conflict ? (
          <ConflictNotice
            conflict={conflict}
            keepMine={() => save(conflict.price, conflict.version)}
            takeTheirs={() => {
              setConflict(null);
              saved(`${variant.sku} as it is now.`);
            }}
          />
        ) : null}
      </td>
      <StockCells variant={variant} stock={stock} moved={() => saved(`${variant.sku} moved.`)} />
    </tr>
  );
}
