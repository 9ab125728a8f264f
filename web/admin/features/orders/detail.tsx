import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Ban, HandCoins, PackageCheck } from "lucide-react";
import { useState } from "react";
import { useParams } from "react-router";
import { type Order, orders } from "../../data/provider.ts";
import { type Key, useTexts } from "../../i18n.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Timeline, type TimelineEntry } from "../../ui/timeline.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { CancelOrder } from "./cancel.tsx";
import { Explain } from "./explain.tsx";
import { Lines, Parcels } from "./lines.tsx";
import { useMailed } from "./mailed.tsx";
import { MarkPaid } from "./mark-paid.tsx";
import { Compose, initials, useNotes } from "./notes.tsx";
import { ShipOrder } from "./ship.tsx";
import { Aside } from "./side.tsx";
import { canCancel, canShip, FulfilmentBadge, isUnpaid, PaymentBadge } from "./states.tsx";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: ["orders", "detail", id], queryFn: ({ signal }) => orders.get(id, signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Detail order={query.data} />;
}

function Detail({ order }: { order: Order }) {
  const { t, moment } = useTexts();
  const [open, setOpen] = useState<"ship" | "cancel" | "paid" | null>(null);
  const left = order.lines
    .map((line) => ({ ...line, quantity: line.quantity - line.fulfilled_quantity }))
    .filter((line) => line.quantity > 0);
  const units = left.reduce((sum, line) => sum + line.quantity, 0);
  const badges = (
    <>
      <PaymentBadge order={order} />
      <FulfilmentBadge order={order} />
    </>
  );
  return (
    <>
      <Head
        title={order.number}
        crumb={["/orders", t("orders.title")]}
        badges={badges}
        about={moment(order.created_at)}
        acts={
          <>
            <HistoryLink subject={order.id} />
            {order.status === "fulfilled" ? <DeliverButton order={order} /> : null}
            {isUnpaid(order) ? (
              <Needs right="orders.edit">
                <button type="button" className="btn quiet" onClick={() => setOpen("paid")}>
                  <HandCoins className="i" aria-hidden="true" />
                  {t("markPaid.open")}
                </button>
              </Needs>
            ) : null}
            {canCancel(order) ? <CancelButton open={() => setOpen("cancel")} /> : null}
          </>
        }
      />
      <div className="edit">
        <div>
          {canShip(order) ? (
            <Panel
              title={t("ship.title")}
              mark={<span className="badge warn">{t("units", { count: units })}</span>}
              flush
            >
              <Lines lines={left} />
              <div className="pf track">
                <span className="xs mute">{t("ship.hint")}</span>
                <Needs right="orders.edit" told>
                  <button type="button" className="btn" onClick={() => setOpen("ship")}>
                    {t("ship.open", { count: units })}
                  </button>
                </Needs>
              </div>
            </Panel>
          ) : null}
          <Parcels order={order} />
          {!canShip(order) && order.fulfillments.length === 0 ? (
            <Panel title={t("orders.ordered")} flush>
              <Lines lines={order.lines} />
            </Panel>
          ) : null}
          <Explain order={order} />
          <Panel title={t("timeline")} flush>
            <Compose order={order} />
            <History order={order} />
          </Panel>
        </div>
        <Aside order={order} />
      </div>
      {open === "ship" ? <ShipOrder order={order} lines={left} close={() => setOpen(null)} /> : null}
      {open === "paid" ? <MarkPaid order={order} close={() => setOpen(null)} /> : null}
      {open === "cancel" ? <CancelOrder order={order} close={() => setOpen(null)} /> : null}
    </>
  );
}

/** Notes that everything arrived; the shopper is told by mail. */
function DeliverButton({ order }: { order: Order }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const deliver = useMutation({
    mutationFn: () => orders.deliver(order),
    onSuccess: (after) => {
      queries.setQueryData(["orders", "detail", order.id], after);
      queries.invalidateQueries({ queryKey: ["orders"] });
      notify(t("deliver.done", { number: order.number }));
    },
    onError: (fault) => notify(fault.message),
  });
  return (
    <Needs right="orders.edit">
      <button type="button" className="btn quiet" disabled={deliver.isPending} onClick={() => deliver.mutate()}>
        <PackageCheck className="i" aria-hidden="true" />
        {t("deliver.open")}
      </button>
    </Needs>
  );
}

function CancelButton({ open }: { open: () => void }) {
  const { t } = useTexts();
  return (
    <Needs right="orders.edit">
      <button type="button" className="btn quiet" onClick={open}>
        <Ban className="i" aria-hidden="true" />
        {t("cancel.open")}
      </button>
    </Needs>
  );
}

/** Who moved an order on, in words; somebody unknown by the name that is on record. */
const ACTORS: Record<string, Key> = {
  gateway: "timeline.gateway",
  shop: "timeline.shop",
  shopper: "timeline.shopper",
  staff: "timeline.staff",
};

function ByWhom({ actor }: { actor: string }) {
  const { t } = useTexts();
  const known = ACTORS[actor];
  return known ? t(known) : t("timeline.by", { actor });
}

function History({ order }: { order: Order }) {
  const { t, when } = useTexts();
  const name = `${order.shipping_address.first_name} ${order.shipping_address.last_name}`;
  const notes = useNotes(order);
  const mailed = useMailed(order);
  // Newest first, also of those of one moment.
  const moves: TimelineEntry[] = [...order.history].reverse().map((entry) => {
    const actor = /staff|merchant/i.test(entry.actor)
      ? ("staff" as const)
      : /customer|shopper|guest/i.test(entry.actor)
        ? ("customer" as const)
        : ("system" as const);
    return {
      key: entry.at + entry.to,
      actor,
      initials: actor === "customer" ? initials(name) : entry.actor.slice(0, 2).toUpperCase(),
      what: (
        <>
          <b>{entry.from === entry.to ? t("payment.paid") : t(`status.${entry.to}`)}</b>{" "}
          {<ByWhom actor={entry.actor} />}
        </>
      ),
      detail: entry.reason || undefined,
      at: when(entry.at),
      time: entry.at,
    };
  });
  return <Timeline entries={[...moves, ...notes, ...mailed].sort((a, b) => b.time.localeCompare(a.time))} />;
}
