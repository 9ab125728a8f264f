import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { faultsOf } from "../../data/problem.ts";
import { type SearchRule, searchRules } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextArea } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { termsOf } from "./terms.ts";

interface Values {
  kind: SearchRule["kind"];
  terms: string;
}

/** Asks for terms, one a line or between commas. */
export function AddRule({ close }: { close: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const form = useForm<Values>({ defaultValues: { kind: "synonyms", terms: "" } });
  const [error, setError] = useState("");
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async ({ kind, terms }) => {
    setError("");
    const list = termsOf(terms);
    try {
      await searchRules.create({ kind, terms: list });
      await queries.invalidateQueries({ queryKey: ["search-rules"] });
      notify(t("rules.saved"));
      close();
    } catch (reason) {
      const places = list.map((_, n) => `terms[${n}]`);
      const faults = faultsOf(reason, ["terms", ...places]);
      const at = places.findIndex((place) => faults.fields[place]);
      const told = faults.fields.terms ?? (at < 0 ? undefined : `${list[at]}: ${faults.fields[places[at] ?? ""]}`);
      if (told) form.setError("terms", { message: told });
      setError(faults.rest);
    }
  });
  const foot = (
    <button type="button" className="btn" onClick={() => save()} disabled={isSubmitting}>
      {t("rules.add")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("rules.add")} foot={foot}>
      <Alert>{error}</Alert>
      <SelectField label={t("rules.kind")} {...form.register("kind")}>
        <option value="synonyms">{t("rules.kind.synonyms")}</option>
        <option value="ignored">{t("rules.kind.ignored")}</option>
      </SelectField>
      <TextArea
        label={t("rules.terms")}
        rows={4}
        {...form.register("terms")}
        hint={t(form.watch("kind") === "synonyms" ? "rules.hint.synonyms" : "rules.hint.ignored")}
        fault={errors.terms?.message}
      />
    </Dialog>
  );
}
