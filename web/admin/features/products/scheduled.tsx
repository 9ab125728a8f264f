// The prices of a variant that hold for a while, such as a sale's.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { ScheduledPrice } from "../../data/provider.ts";
import { scheduledPrices } from "../../data/scheduled-prices.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Badge, Panel, Pending, type Tone } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { RowAct } from "../../ui/row-act.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { type Priced, ScheduleDialog } from "./schedule.tsx";

interface Props {
  variants: Priced[];
  channel: string;
  currency: string;
}

export function ScheduledPrices({ variants, channel, currency }: Props) {
  const { t } = useTexts();
  const [id, setId] = useState(variants[0]?.id ?? "");
  const [adds, setAdds] = useState(false);
  const variant = variants.find((each) => each.id === id) ?? variants[0];
  if (!variant) return null;
  const nameOf = ({ title, sku }: typeof variant) => title || sku;
  return (
    <Panel
      title={t("schedule.title")}
      aside={
        <Needs right="products.edit">
          <button type="button" className="btn quiet" onClick={() => setAdds(true)}>
            <Plus className="i" aria-hidden="true" />
            {t("schedule.add")}
          </button>
        </Needs>
      }
    >
      {variants.length > 1 ? (
        <SelectField label={t("products.variant")} value={variant.id} onChange={({ target }) => setId(target.value)}>
          {variants.map((each) => (
            <option key={each.id} value={each.id}>
              {nameOf(each)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Schedule variant={variant.id} channel={channel} />
      {adds ? (
        <ScheduleDialog
          variant={variant}
          name={nameOf(variant)}
          channel={channel}
          currency={currency}
          close={() => setAdds(false)}
        />
      ) : null}
    </Panel>
  );
}

function Schedule({ variant, channel }: { variant: string; channel: string }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const query = useQuery({
    queryKey: ["prices", channel, variant],
    queryFn: ({ signal }) => scheduledPrices.list(channel, variant, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const remove = async (price: ScheduledPrice) => {
    await scheduledPrices.remove(channel, price.id);
    await Promise.all([["prices"], ["products"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    notify(t("schedule.removed"));
  };
  if (query.data.results.length === 0) return <p className="mute scheduled">{t("schedule.none")}</p>;
  return (
    <ul className="scheduled">
      {query.data.results.map((price) => (
        <Line key={price.id} price={price} remove={() => remove(price)} />
      ))}
    </ul>
  );
}

const TONES = { past: "plain", now: "ok", later: "info" } satisfies Record<string, Tone>;

/** Whether a price holds now, held before, or will. */
function phaseOf({ starts_at, ends_at }: ScheduledPrice): keyof typeof TONES {
  const now = Date.now();
  if (Date.parse(starts_at) > now) return "later";
  return ends_at && Date.parse(ends_at) <= now ? "past" : "now";
}

function Line({ price, remove }: { price: ScheduledPrice; remove: () => Promise<void> }) {
  const { t, money, moment } = useTexts();
  const phase = phaseOf(price);
  const written = money(price.price);
  return (
    <li>
      <span className="num">
        {price.compare_at_price ? <s>{money(price.compare_at_price)}</s> : null} <b>{written}</b>
      </span>
      <Badge tone={TONES[phase]}>{t(`schedule.${phase}`)}</Badge>
      <span className="window">
        {t("schedule.from", { time: moment(price.starts_at) })}{" "}
        {price.ends_at ? t("schedule.until", { time: moment(price.ends_at) }) : t("schedule.forGood")}
      </span>
      <Needs right="products.edit">
        <RowAct
          verb={t("delete")}
          name={t("schedule.removeOf", { price: written, time: moment(price.starts_at) })}
          act={remove}
          asks={{
            title: t("schedule.removeTitle"),
            text: t(phase === "now" ? "schedule.removeNow" : "schedule.removeText"),
          }}
        />
      </Needs>
    </li>
  );
}
