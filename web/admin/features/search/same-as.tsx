import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { faultsOf } from "../../data/problem.ts";
import { searchRules } from "../../data/provider.ts";
import { type SearchedQuery, searches } from "../../data/searches.ts";
import { useSettled } from "../../data/settled.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { followed, foundOf } from "./follow.ts";

interface Values {
  query: string;
  same: string;
}

/** Teaches the search that a query means the same as a word that the shop has. */
export function SameAs({ row, close }: { row: SearchedQuery; close: () => void }) {
  const { t } = useTexts();
  const teach = useTeach(row);
  const form = useForm<Values>({ defaultValues: { query: row.id, same: "" } });
  const [error, setError] = useState("");
  const { errors, isSubmitting } = form.formState;
  const same = form.watch("same").trim();
  const save = form.handleSubmit(async ({ query, same }) => {
    setError("");
    try {
      await teach(query.trim(), same.trim());
      close();
    } catch (reason) {
      const { fields, rest } = faultsOf(reason, ["terms", "terms[0]", "terms[1]"]);
      const [first, second] = [fields["terms[0]"], fields["terms[1]"] ?? fields.terms];
      if (first) form.setError("query", { message: first });
      if (second) form.setError("same", { message: second });
      setError(rest);
    }
  });
  const foot = (
    <button type="submit" form="same-as" className="btn" disabled={isSubmitting || same === ""}>
      {t("searches.teach")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("searches.synonym")} foot={foot}>
      <Alert>{error}</Alert>
      <form id="same-as" className="stacked" onSubmit={save}>
        <TextField label={t("searches.typed")} {...form.register("query")} fault={errors.query?.message} />
        <TextField
          label={t("searches.same")}
          {...form.register("same")}
          autoFocus
          hint={t("searches.sameHint")}
          fault={errors.same?.message}
        />
        <Tried words={same} />
      </form>
    </Dialog>
  );
}

/** Saves the rule, says so with a way back, and has the list follow. */
function useTeach(row: SearchedQuery) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const follow = (before: number | undefined) => {
    void queries.invalidateQueries({ queryKey: ["search-rules"] });
    return followed(queries, row.id, before);
  };
  return async (query: string, same: string) => {
    const { id } = await searchRules.create({ kind: "synonyms", terms: [query, same] });
    const undo = async () => {
      const before = foundOf(queries, row.id);
      try {
        await searchRules.remove(id);
        notify(t("searches.untaught", { query, same }));
        await follow(before);
      } catch (reason) {
        notify((reason as Error).message);
      }
    };
    notify(t("searches.taught", { query, same }), undo);
    void follow(row.found);
  };
}

/** How many products the other word finds; said as it is typed. */
function Tried({ words }: { words: string }) {
  const { t, atLeast } = useTexts();
  const settled = useSettled(words);
  const query = useQuery({
    queryKey: ["searches", "tried", settled],
    queryFn: ({ signal }) => searches.tried(settled, signal),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
  });
  const found = words === "" || settled === "" ? undefined : query.data;
  const corrected = found?.query.corrected;
  return (
    <div aria-live="polite" className="sametried">
      <Alert>{query.error?.message}</Alert>
      {found && !corrected ? (
        <p className={found.count === 0 ? "zero" : undefined}>
          {t("searches.tried", { words: found.query.text, count: found.count, written: atLeast(found) })}
        </p>
      ) : null}
      {found && corrected ? (
        <p className="zero">{t("searches.triedAs", { words: found.query.text, corrected })}</p>
      ) : null}
    </div>
  );
}
