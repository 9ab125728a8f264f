import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { decimal, typed } from "../../../shared/format.ts";
import { momentOf } from "../../data/moment.ts";
import { examplePrice } from "../../data/prices.ts";
import { faultsOf } from "../../data/problem.ts";
import type { ProductRecord } from "../../data/provider.ts";
import { scheduledPrices } from "../../data/scheduled-prices.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";

interface Values {
  price: string;
  compare_at_price: string;
  starts_at: string;
  ends_at: string;
}
const FIELDS = ["price", "compare_at_price", "starts_at", "ends_at"] as const;

/** What is wrong with the values as they were typed, by field. */
function faultyFields({ price, compare_at_price, starts_at, ends_at }: Values, currency: string) {
  const [from, to] = [momentOf(starts_at), momentOf(ends_at)];
  return [
    typed(price, currency) ? null : (["price", "fault.priceIn"] as const),
    compare_at_price.trim() === "" || typed(compare_at_price, currency)
      ? null
      : (["compare_at_price", "fault.priceIn"] as const),
    from ? null : (["starts_at", "fault.start"] as const),
    from && to && to <= from ? (["ends_at", "fault.end"] as const) : null,
  ].filter((each) => each !== null);
}

/** A variant with what it costs in the channel. */
export type Priced = Pick<ProductRecord["variants"][number], "id" | "sku" | "title" | "price">;

/** Plans a price of a variant from one moment to another. */
export function ScheduleDialog(props: {
  variant: Priced;
  name: string;
  channel: string;
  currency: string;
  close: () => void;
}) {
  const { variant, name, channel, currency, close } = props;
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const before = variant.price ? decimal(variant.price) : "";
  const form = useForm<Values>({
    defaultValues: { price: "", compare_at_price: before, starts_at: "", ends_at: "" },
  });
  const [error, setError] = useState("");
  const sent = useRef({ body: "", key: "" });
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async (values) => {
    setError("");
    const wrong = faultyFields(values, currency);
    for (const [field, key] of wrong) form.setError(field, { message: t(key, { example: examplePrice(currency) }) });
    const price = typed(values.price, currency);
    const starts_at = momentOf(values.starts_at);
    if (wrong.length > 0 || !price || !starts_at) return;
    const compare_at_price = typed(values.compare_at_price, currency);
    const body = { variant_id: variant.id, price, compare_at_price, starts_at, ends_at: momentOf(values.ends_at) };
    const written = JSON.stringify(body);
    if (written !== sent.current.body) sent.current = { body: written, key: crypto.randomUUID() };
    try {
      await scheduledPrices.create(channel, body, sent.current.key);
    } catch (refused) {
      const faults = faultsOf(refused, FIELDS);
      for (const [field, message] of Object.entries(faults.fields)) form.setError(field as keyof Values, { message });
      return setError(faults.rest);
    }
    await Promise.all([["prices"], ["products"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    notify(t("schedule.added"));
    close();
  });
  const foot = (
    <button type="button" className="btn" onClick={() => save()} disabled={isSubmitting}>
      {t("schedule.add")}
    </button>
  );
  const zone = t("schedule.zone", { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const field = (id: keyof Values) => ({ ...form.register(id), fault: errors[id]?.message });
  return (
    <Dialog open close={close} title={t("schedule.dialog", { name })} foot={foot}>
      <Alert>{error}</Alert>
      <div className="pair">
        <TextField label={t("field.price")} inputMode="decimal" {...field("price")} />
        <TextField label={t("schedule.compare")} inputMode="decimal" {...field("compare_at_price")} />
      </div>
      <div className="pair">
        <TextField label={t("schedule.start")} type="datetime-local" {...field("starts_at")} />
        <TextField label={t("schedule.end")} type="datetime-local" {...field("ends_at")} />
      </div>
      <p className="mute xs">{zone}</p>
    </Dialog>
  );
}
