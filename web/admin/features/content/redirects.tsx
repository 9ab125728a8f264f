import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { faultsOf } from "../../data/problem.ts";
import { type Redirect, redirects } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert, Head, Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { useNotify } from "../../ui/toast.tsx";

interface Values {
  from_path: string;
  to: string;
}

export function Component() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const query = useQuery({ queryKey: ["redirects"], queryFn: ({ signal }) => redirects.list(1, signal) });
  const refresh = () => queries.invalidateQueries({ queryKey: ["redirects"] });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const remove = async (redirect: Redirect) => {
    const { from_path, to, status } = redirect;
    try {
      await redirects.remove(redirect.id);
      await refresh();
      notify(t("redirects.removed", { path: from_path }), () =>
        redirects.create({ from_path, to, status }).then(refresh),
      );
    } catch (reason) {
      notify((reason as Error).message);
    }
  };
  const rows = query.data.results.map((redirect) => ({
    id: redirect.id,
    cells: [
      redirect.from_path,
      redirect.to,
      String(redirect.status),
      <button
        key="remove"
        type="button"
        className="text"
        onClick={() => remove(redirect)}
        aria-label={t("redirects.removeOf", { path: redirect.from_path })}
      >
        {t("remove")}
      </button>,
    ],
  }));
  return (
    <>
      <Head title={t("nav.redirects")} about={t("redirects.about")} />
      <Panel title={t("redirects.add")}>
        <AddRedirect added={refresh} />
      </Panel>
      <div className="after">
        <Panel title={t("redirects.all")} flush>
          {rows.length === 0 ? (
            <p className="pb mute">{t("redirects.none")}</p>
          ) : (
            <Table
              title={t("nav.redirects")}
              heads={[t("redirects.from"), t("redirects.to"), t("redirects.kind"), t("remove")]}
              rows={rows}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function AddRedirect({ added }: { added: () => void }) {
  const { t } = useTexts();
  const notify = useNotify();
  const form = useForm<Values>({ defaultValues: { from_path: "", to: "" } });
  const [error, setError] = useState("");
  const { errors } = form.formState;
  const save = form.handleSubmit(async (values) => {
    setError("");
    try {
      await redirects.create(values);
      form.reset();
      added();
      notify(t("saved"));
    } catch (reason) {
      const faults = faultsOf(reason, ["from_path", "to"]);
      for (const [field, message] of Object.entries(faults.fields)) form.setError(field as keyof Values, { message });
      setError(faults.rest);
    }
  });
  return (
    <form onSubmit={save} noValidate>
      <Alert>{error}</Alert>
      <div className="pair">
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
      </div>
      <button type="submit" className="btn quiet">
        {t("redirects.add")}
      </button>
    </form>
  );
}
