import { useState } from "react";
import { useTexts } from "../i18n.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import type { Column } from "./list-types.ts";
import { useNotify } from "./toast.tsx";

interface Props {
  /** What the button says: the record is gone then, or what it allows is withdrawn. */
  verb: string;
  /** The verb and what it is done to. */
  name: string;
  act: () => Promise<unknown>;
  /** What it means; asked first where it cannot be undone. */
  asks?: { title?: string; text: string };
}

/** What ends a row of a list: deletes it, or revokes it. */
export function RowAct({ verb, name, act, asks }: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const run = async () => {
    setBusy(true);
    try {
      await act();
    } catch (reason) {
      notify((reason as Error).message);
    }
    setOpen(false);
    setBusy(false);
  };
  return (
    <>
      <button
        type="button"
        className="text"
        aria-label={name}
        disabled={busy && !open}
        onClick={() => (asks ? setOpen(true) : run())}
      >
        {verb}
      </button>
      {asks ? (
        <ConfirmDialog
          open={open}
          close={() => setOpen(false)}
          title={asks.title ?? name}
          verb={verb}
          confirm={run}
          busy={busy}
        >
          <p>{asks.text}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** The column that `cell` fills with what can be done to a row; its head is only heard. */
export function useActsColumn<T>(cell: Column<T>["cell"]): Column<T> {
  const { t } = useTexts();
  return { id: "acts", label: t("list.acts"), place: "total", fixed: true, end: true, unseen: true, cell };
}
