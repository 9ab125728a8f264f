import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { runBulk } from "../../data/bulk.ts";
import { type Product, products } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { useNotify } from "../../ui/toast.tsx";

type Status = "active" | "draft";

/** Publishes the selected products or takes them back to drafts, with the way back. */
export function ChangeStatus({
  products: selected,
  to,
  clear,
}: {
  products: Product[];
  to: Status;
  clear: () => void;
}) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const open = selected.filter((product) => product.status !== to);
  const refresh = () => queries.invalidateQueries({ queryKey: ["products"] });
  const change = async () => {
    setBusy(true);
    const { done, refused } = await runBulk(open, (product) =>
      products.update(product.id, product.version, { status: to }),
    );
    await refresh();
    setBusy(false);
    clear();
    const undo = async () => {
      const back = await runBulk(done, ({ row, result }) =>
        products.update(row.id, result.version, { status: row.status === "active" ? "active" : "draft" }),
      );
      await refresh();
      notify(t("bulk.undone", { count: back.done.length }));
    };
    const said = t("bulk.changed", { count: done.length });
    notify(
      refused.length > 0
        ? `${said} ${t("bulk.refused", { count: refused.length, first: refused[0]?.reason ?? "" })}`
        : said,
      undo,
    );
  };
  return (
    <button type="button" onClick={change} disabled={busy || open.length === 0}>
      <span>{t(to === "active" ? "products.publish" : "products.unpublish")}</span>
    </button>
  );
}
