import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useTexts } from "../i18n.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { useNotify } from "./toast.tsx";

/** Takes a record away for good, once that is confirmed, and goes back to its list. */
export function RemoveRecord(props: {
  title: string;
  /** What it means. */
  text: string;
  remove: () => Promise<unknown>;
  /** The key of the list's query. */
  list: string[];
  /** Where the list is. */
  to: string;
}) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const remove = async () => {
    setBusy(true);
    try {
      await props.remove();
      await queries.invalidateQueries({ queryKey: props.list });
      notify(t("removed"));
      navigate(props.to);
    } catch (reason) {
      notify((reason as Error).message);
    }
    setAsks(false);
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        {t("delete")}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={props.title}
        verb={t("delete")}
        confirm={remove}
        busy={busy}
      >
        <p>{props.text}</p>
      </ConfirmDialog>
    </>
  );
}
