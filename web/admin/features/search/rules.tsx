import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { type SearchRule, searchRules } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { RowAct, useActsColumn } from "../../ui/row-act.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { AddRule } from "./add-rule.tsx";
import { LanguageOfSearch } from "./language.tsx";

export function Component() {
  const { t } = useTexts();
  const [adds, setAdds] = useState(false);
  const config: ListConfig<SearchRule> = {
    name: "search-rules",
    title: t("nav.search"),
    about: t("rules.about"),
    acts: (
      <Needs right="products.edit">
        <button type="button" className="btn" onClick={() => setAdds(true)}>
          <Plus className="i" aria-hidden="true" />
          {t("rules.add")}
        </button>
      </Needs>
    ),
    columns: useColumns(),
    above: <LanguageOfSearch />,
    filters: [],
    views: [],
    fetch: (state, signal) => searchRules.list(state, signal),
    rowName: (rule) => rule.terms.join(", "),
  };
  return (
    <>
      <ListScreen config={config} />
      {adds ? <AddRule close={() => setAdds(false)} /> : null}
    </>
  );
}

function useColumns(): Column<SearchRule>[] {
  const { t, day } = useTexts();
  return [
    {
      id: "terms",
      label: t("rules.terms"),
      place: "num",
      fixed: true,
      text: (rule) => rule.terms.join(", "),
      cell: (rule) => <b className="wrapany">{rule.terms.join(rule.kind === "synonyms" ? " = " : ", ")}</b>,
    },
    {
      id: "kind",
      label: t("rules.kind"),
      place: "pay",
      fixed: true,
      text: (rule) => rule.kind,
      cell: (rule) => <Badge tone={rule.kind === "synonyms" ? "info" : "plain"}>{t(`rules.kind.${rule.kind}`)}</Badge>,
    },
    { id: "made", label: t("redirects.made"), extra: true, cell: (rule) => day(rule.created_at) },
    useActsColumn((rule) => (
      <Needs right="products.edit">
        <Delete rule={rule} />
      </Needs>
    )),
  ];
}

function Delete({ rule }: { rule: SearchRule }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const { id, kind, terms } = rule;
  const name = terms.join(", ");
  const refresh = () => queries.invalidateQueries({ queryKey: ["search-rules"] });
  const undo = () => searchRules.create({ kind, terms }).then(refresh, (refused: Error) => notify(refused.message));
  const remove = async () => {
    await searchRules.remove(id);
    await refresh();
    notify(t("rules.removed", { name }), undo);
  };
  return <RowAct verb={t("delete")} name={t("rules.removeOf", { name })} act={remove} />;
}
