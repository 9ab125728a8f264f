// What staff do in a customer's name about their data.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { type PrivacyKind, privacyRequests } from "../../data/privacy.ts";
import type { CustomerDetail } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Alert, Panel } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";

/** Has a customer's data written down, or the customer erased; both end in the list of privacy requests. */
export function PrivacyPanel({ customer }: { customer: CustomerDetail }) {
  const { t } = useTexts();
  const [asks, setAsks] = useState<PrivacyKind | null>(null);
  return (
    <Panel title={t("privacy.title")}>
      <div className="stacked">
        <p className="mute">{t("privacy.inName")}</p>
        <Needs right="customers.edit" told>
          <div className="acts3">
            <button type="button" className="btn quiet small" onClick={() => setAsks("export")}>
              {t("privacy.doExport")}
            </button>
            <button type="button" className="btn quiet small danger" onClick={() => setAsks("erasure")}>
              {t("privacy.doErase")}
            </button>
          </div>
        </Needs>
        <p>
          <Link className="link" to="/privacy-requests">
            {t("privacy.all")}
          </Link>
        </p>
      </div>
      {asks ? <Ask customer={customer} kind={asks} close={() => setAsks(null)} /> : null}
    </Panel>
  );
}

function Ask({ customer, kind, close }: { customer: CustomerDetail; kind: PrivacyKind; close: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const ask = useMutation({
    mutationFn: () => privacyRequests.ask(customer.id, kind),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["privacy-requests"] });
      notify(t(`privacy.${kind}Asked`, { email: customer.email }));
      close();
    },
  });
  return (
    <ConfirmDialog
      open
      close={close}
      title={t(`privacy.${kind}Title`, { email: customer.email })}
      verb={t(kind === "export" ? "privacy.doExport" : "privacy.doErase")}
      confirm={() => ask.mutate()}
      busy={ask.isPending}
    >
      <Alert>{ask.error?.message}</Alert>
      <p>{t(`privacy.${kind}Text`)}</p>
    </ConfirmDialog>
  );
}
