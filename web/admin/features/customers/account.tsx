import { useQueryClient } from "@tanstack/react-query";
import { Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import { type CustomerDetail, customers } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Alert } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { nameOf } from "./person.tsx";

/** Closes an account, or opens it again; both ask first, for the customer notices. */
export function AccountButton({ customer }: { customer: CustomerDetail }) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const Icon = customer.is_active ? Lock : LockOpen;
  return (
    <Needs right="customers.edit">
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        <Icon className="i" aria-hidden="true" />
        {t(customer.is_active ? "customers.close" : "customers.reopen")}
      </button>
      {asks ? <Ask customer={customer} close={() => setAsks(false)} /> : null}
    </Needs>
  );
}

function Ask({ customer, close }: { customer: CustomerDetail; close: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const isOpen = customer.is_active;
  const name = nameOf(customer);
  const confirm = async () => {
    setBusy(true);
    setError("");
    try {
      const after = await customers.update(customer.id, { is_active: !isOpen });
      queries.setQueryData(["customers", "detail", customer.id], after);
      queries.invalidateQueries({ queryKey: ["customers"] });
      notify(t(isOpen ? "customers.closedDone" : "customers.openDone", { name }));
      close();
    } catch (fault) {
      setError((fault as Error).message);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      close={close}
      title={t(isOpen ? "customers.closeTitle" : "customers.reopenTitle", { name })}
      verb={t(isOpen ? "customers.close" : "customers.reopen")}
      confirm={confirm}
      busy={busy}
    >
      <Alert>{error}</Alert>
      <p>{t(isOpen ? "customers.closeText" : "customers.reopenText")}</p>
    </ConfirmDialog>
  );
}
