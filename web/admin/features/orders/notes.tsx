// What staff write to each other about an order.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Note, type Order, orders } from "../../data/provider.ts";
import { useUser } from "../../data/session.tsx";
import { useHeld } from "../../data/unsaved.ts";
import { useTexts } from "../../i18n.tsx";
import { Alert } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import { useNotify } from "../../ui/toast.tsx";

const keyOf = (order: Order) => ["orders", "notes", order.id];

/** The notes as entries of the order's timeline; one's own can be taken away. */
export function useNotes(order: Order): TimelineEntry[] {
  const { t, when } = useTexts();
  const user = useUser();
  const notify = useNotify();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: keyOf(order), queryFn: ({ signal }) => orders.notes(order.id, signal) });
  const remove = async (note: Note) => {
    try {
      await orders.removeNote(order.id, note.id);
      notify(t("note.removed"), () => orders.addNote(order.id, note.text).then(reload));
    } catch (reason) {
      notify((reason as Error).message);
    }
    reload();
  };
  const reload = () => queries.invalidateQueries({ queryKey: keyOf(order) });
  return (query.data ?? []).map((note) => ({
    key: note.id,
    actor: "staff",
    initials: initials(note.author),
    what: (
      <>
        <b>{note.author}</b> {t("note.wrote")}{" "}
        {note.author_id === user.id ? (
          <button type="button" className="text" onClick={() => remove(note)}>
            {t("note.remove")}
          </button>
        ) : null}
      </>
    ),
    detail: note.text,
    at: when(note.created_at),
    time: note.created_at,
  }));
}

/** A field to write one in. */
export function Compose({ order }: { order: Order }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  useHeld(text.trim() !== "");
  const add = useMutation({
    mutationFn: () => orders.addNote(order.id, text),
    onSuccess: () => {
      setText("");
      return queries.invalidateQueries({ queryKey: keyOf(order) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Needs right="orders.edit">
      <form className="compose" onSubmit={submit}>
        <Alert>{add.error?.message}</Alert>
        <label className="vh" htmlFor="note">
          {t("note.label")}
        </label>
        <textarea
          className="input"
          id="note"
          rows={2}
          maxLength={2000}
          placeholder={t("note.hint")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="cb">
          <span className="xs mute">{t("note.staffOnly")}</span>
          <button className="btn quiet mini" type="submit" disabled={add.isPending || text.trim() === ""}>
            {t("note.add")}
          </button>
        </div>
      </form>
    </Needs>
  );
}

/** Two letters of a name. */
export const initials = (name: string) =>
  name
    .split(" ")
    .map((word) => word.slice(0, 1))
    .join("")
    .slice(0, 2)
    .toUpperCase();
