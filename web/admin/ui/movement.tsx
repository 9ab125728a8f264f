// Units that come or go: the fields, what sends them, and what moved before.
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { cursorOf } from "../data/cursor.ts";
import { DIRECTIONS, type Direction, type MovementFault, movementOf } from "../data/edit.ts";
import { inventory, type Movement, type Stock } from "../data/provider.ts";
import { useHeld } from "../data/unsaved.ts";
import { useTexts } from "../i18n.tsx";
import { SelectField, TextField } from "./field.tsx";
import { Alert, Pending } from "./parts.tsx";
import { Table } from "./table.tsx";
import { useNotify } from "./toast.tsx";

interface Moved {
  variant: string;
  /** What people call it. */
  name: string;
  /** Where it lies; several when it lies in several places. */
  stock: Stock[];
  done: () => void;
}

const NOTHING = { units: "", direction: "add" as Direction, reason: "", reference: "", location: "" };

/** What a person types to move units of a variant, and the way to send it; undone by the opposite movement. */
export function useMovement({ variant, name, stock, done }: Moved) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [typed, setTyped] = useState(NOTHING);
  const [fault, setFault] = useState<MovementFault | null>(null);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const sent = useRef({ body: "", key: "" });
  useHeld(typed !== NOTHING);
  const send = async (body: Parameters<typeof inventory.move>[0], key: string) => {
    await inventory.move(body, key);
    const stale = [["products"], ["stock"], ["inventory"], ["movements", variant]];
    await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const move = async () => {
    const movement = movementOf(typed.units, typed.direction, typed.reason);
    setFault(movement.fault ?? null);
    setError("");
    if (movement.fault) return;
    const body = {
      variant_id: variant,
      ...movement,
      reference: typed.reference.trim() || null,
      location_id: typed.location || null,
    };
    // The same movement sent twice, by a second click or a lost answer, counts once.
    const written = JSON.stringify(body);
    if (written !== sent.current.body) sent.current = { body: written, key: crypto.randomUUID() };
    setBusy(true);
    try {
      await send(body, sent.current.key);
    } catch (refused) {
      return setError((refused as Error).message);
    } finally {
      setBusy(false);
    }
    sent.current = { body: "", key: "" };
    const back = {
      ...body,
      kind: "adjust" as const,
      quantity: -movement.quantity,
      reason: t("stock.undoReason", { reason: movement.reason }),
    };
    const undone = crypto.randomUUID();
    notify(t("stock.moved", { name }), () => {
      send(back, undone).catch((refused: Error) => notify(refused.message));
    });
    setTyped(NOTHING);
    done();
  };
  return {
    typed,
    change: (next: Partial<typeof NOTHING>) => setTyped({ ...typed, ...next }),
    fault,
    error,
    busy,
    move,
    stock,
  };
}

export function MovementFields({ movement }: { movement: ReturnType<typeof useMovement> }) {
  const { t } = useTexts();
  const { typed, change, fault, error, stock } = movement;
  return (
    <div className="stacked">
      <Alert>{error}</Alert>
      <div className="pair">
        <SelectField
          label={t("stock.direction")}
          value={typed.direction}
          onChange={({ target }) => change({ direction: DIRECTIONS.find((each) => each === target.value) ?? "add" })}
        >
          {DIRECTIONS.map((each) => (
            <option key={each} value={each}>
              {t(`stock.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("stock.units")}
          inputMode="numeric"
          value={typed.units}
          onChange={({ target }) => change({ units: target.value })}
          fault={fault === "units" ? t("fault.units") : undefined}
        />
      </div>
      {stock.length > 1 ? (
        <SelectField
          label={t("stock.location")}
          value={typed.location || stock[0]?.location_id}
          onChange={({ target }) => change({ location: target.value })}
        >
          {stock.map((each) => (
            <option key={each.location_id} value={each.location_id}>
              {each.location}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        label={t("stock.reason")}
        value={typed.reason}
        onChange={({ target }) => change({ reason: target.value })}
        fault={fault === "reason" ? t("fault.reason") : undefined}
      />
      <TextField
        label={t("stock.reference")}
        value={typed.reference}
        onChange={({ target }) => change({ reference: target.value })}
      />
    </div>
  );
}

const MOVEMENTS = ["receive", "sell", "return", "adjust", "transfer", "reserve", "release"] as const;

/** The movements of a variant, newest first, a part at a time. */
export function MovementLedger({ variant, empty }: { variant: string; empty?: string }) {
  const { t, when } = useTexts();
  const query = useInfiniteQuery({
    queryKey: ["movements", variant],
    queryFn: ({ signal, pageParam }) => inventory.movements(variant, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => cursorOf(last.next),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const movements = query.data.pages.flatMap((page) => page.results);
  if (movements.length === 0) return empty ? <p className="pb mute">{empty}</p> : null;
  const kindOf = ({ kind }: Movement) => MOVEMENTS.find((each) => each === kind);
  const rows = movements.map((movement) => {
    const kind = kindOf(movement);
    return {
      id: movement.id,
      cells: [
        when(movement.created_at),
        kind ? t(`moved.${kind}`) : movement.kind,
        signed(movement.quantity),
        signed(movement.reserved),
        <Why key="why" movement={movement} />,
      ],
    };
  });
  const heads = [t("stock.when"), t("stock.kind"), t("stock.onHand"), t("stock.reserved"), t("stock.reason")];
  return (
    <>
      <Table title={t("stock.past")} heads={heads} rows={rows} figures={[2, 3]} />
      {query.hasNextPage ? (
        <p className="pb">
          <button
            type="button"
            className="btn quiet"
            onClick={() => query.fetchNextPage()}
            disabled={query.isFetchingNextPage}
          >
            {t("stock.older")}
          </button>
        </p>
      ) : null}
    </>
  );
}

const signed = (units: number) => (units > 0 ? `+${units}` : units === 0 ? "" : String(units).replace("-", "−"));

function Why({ movement }: { movement: Movement }) {
  const { t } = useTexts();
  const said = [movement.reason, movement.reference].filter(Boolean).join(", ");
  if (!movement.reference_id) return said;
  return (
    <Link className="link" to={`/orders/${movement.reference_id}`}>
      {said || t("stock.order")}
    </Link>
  );
}
