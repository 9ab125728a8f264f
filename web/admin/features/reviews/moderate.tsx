import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Review, reviews } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { STATUSES, type Status } from "./words.tsx";

/** Reviews that one request takes. */
const AT_ONCE = 100;

/** Sets where many reviews stand, a request for each hundred; answers where those that moved stood before. */
async function moderateAll(ids: string[], status: Status) {
  const moved = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    moved.push(...(await reviews.moderate(ids.slice(from, from + AT_ONCE), status)));
  }
  return moved;
}

/** Publishes or rejects the selected reviews at once, with the way back. */
export function Moderate({
  reviews: selected,
  to,
  className,
  clear,
}: {
  reviews: Review[];
  to: "published" | "rejected";
  className?: string;
  clear?: () => void;
}) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const open = selected.filter((review) => review.status !== to);
  const refresh = () => queries.invalidateQueries({ queryKey: ["reviews"] });
  const act = async () => {
    setBusy(true);
    try {
      const ids = open.map((review) => review.id);
      const moved = await moderateAll(ids, to);
      clear?.();
      const undo = async () => {
        for (const status of STATUSES) {
          const back = moved.filter(({ from }) => from === status).map(({ id }) => id);
          await moderateAll(back, status);
        }
        await refresh();
        notify(t("bulk.undone", { count: moved.length }));
      };
      notify(t("bulk.changed", { count: moved.length }), undo);
    } catch (reason) {
      notify((reason as Error).message);
    }
    await refresh();
    setBusy(false);
  };
  return (
    <button type="button" className={className} onClick={act} disabled={busy || open.length === 0}>
      <span>{t(to === "published" ? "reviews.publish" : "reviews.reject")}</span>
    </button>
  );
}
