import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { faultsOf } from "../../data/problem.ts";
import { type Redirect, redirects } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Alert } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { RowAct, useActsColumn } from "../../ui/row-act.tsx";
import { useNotify } from "../../ui/toast.tsx";

interface Values {
  from_path: string;
  to: string;
}

export function Component() {
  const { t } = useTexts();
  const [adds, setAdds] = useState(false);
  const config: ListConfig<Redirect> = {
    name: "redirects",
    title: t("nav.redirects"),
    about: t("redirects.about"),
    acts: (
      <Needs right="content.edit">
        <button type="button" className="btn" onClick={() => setAdds(true)}>
          <Plus className="i" aria-hidden="true" />
          {t("redirects.add")}
        </button>
      </Needs>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    fetch: (state, signal) => redirects.list(state, signal),
    rowName: (redirect) => redirect.from_path,
  };
  return (
    <>
      <ListScreen config={config} />
      {adds ? <AddRedirect close={() => setAdds(false)} /> : null}
    </>
  );
}

function useColumns(): Column<Redirect>[] {
  const { t, day } = useTexts();
  return [
    {
      id: "from",
      label: t("redirects.from"),
      place: "num",
      fixed: true,
      text: (redirect) => redirect.from_path,
      cell: (redirect) => <b className="wrapany">{redirect.from_path}</b>,
    },
    {
      id: "to",
      label: t("redirects.to"),
      place: "cust",
      fixed: true,
      text: (redirect) => redirect.to,
      cell: (redirect) => <span className="wrapany">{redirect.to}</span>,
    },
    {
      id: "kind",
      label: t("redirects.kind"),
      place: "when",
      text: ({ status }) => String(status),
      cell: ({ status }) => status,
    },
    { id: "made", label: t("redirects.made"), extra: true, cell: (redirect) => day(redirect.created_at) },
    useActsColumn((redirect) => (
      <Needs right="content.edit">
        <Delete redirect={redirect} />
      </Needs>
    )),
  ];
}

function Delete({ redirect }: { redirect: Redirect }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const { id, from_path, to, status } = redirect;
  const refresh = () => queries.invalidateQueries({ queryKey: ["redirects"] });
  const undo = () =>
    redirects.create({ from_path, to, status }).then(refresh, (refused: Error) => notify(refused.message));
  const remove = async () => {
    await redirects.remove(id);
    await refresh();
    notify(t("redirects.removed", { path: from_path }), undo);
  };
  return <RowAct verb={t("delete")} name={t("redirects.removeOf", { path: from_path })} act={remove} />;
}

function AddRedirect({ close }: { close: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const form = useForm<Values>({ defaultValues: { from_path: "", to: "" } });
  const [error, setError] = useState("");
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async (values) => {
    setError("");
    try {
      await redirects.create(values);
      await queries.invalidateQueries({ queryKey: ["redirects"] });
      notify(t("saved"));
      close();
    } catch (reason) {
      const faults = faultsOf(reason, ["from_path", "to"]);
      for (const [field, message] of Object.entries(faults.fields)) form.setError(field as keyof Values, { message });
      setError(faults.rest);
    }
  });
  const foot = (
    <button type="button" className="btn" onClick={() => save()} disabled={isSubmitting}>
      {t("redirects.add")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("redirects.add")} foot={foot}>
      <Alert>{error}</Alert>
      <TextField
        label={t("redirects.from")}
        {...form.register("from_path")}
        fault={errors.from_path?.message}
        hint={t("redirects.fromHint")}
      />
      <TextField
        label={t("redirects.to")}
        {...form.register("to")}
        fault={errors.to?.message}
        hint={t("redirects.toHint")}
      />
    </Dialog>
  );
}
