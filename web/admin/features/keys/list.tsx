import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type ApiKey, apiKeys } from "../../data/api-keys.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { areasOf } from "../../ui/rights-table.tsx";
import { RowAct, useActsColumn } from "../../ui/row-act.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { stateOf, toneOf } from "./state.ts";

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<ApiKey> = {
    name: "api-keys",
    title: t("nav.keys"),
    about: t("keys.about"),
    acts: (
      <Link className="btn" to="/api-keys/new">
        <Plus className="i" aria-hidden="true" />
        {t("keys.add")}
      </Link>
    ),
    columns: useColumns(),
    filters: [],
    views: [],
    // The API gives all keys at once.
    fetch: async ({ page, size }, signal) => {
      const { count, results } = await apiKeys.list(signal);
      const next = page * size < count ? "more" : null;
      return { count, results: results.slice((page - 1) * size, page * size), next };
    },
    rowName: (key) => key.name,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<ApiKey>[] {
  const { t, when, day } = useTexts();
  const state = (key: ApiKey) => t(`keys.state.${stateOf(key, Date.now())}`);
  const used = ({ last_used_at: at }: ApiKey) => (at ? when(at) : t("keys.unused"));
  const expires = ({ expires_at: at }: ApiKey) => (at ? day(at) : t("keys.never"));
  const rights = ({ permissions }: ApiKey) => areasOf(permissions, t);
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      text: (key) => key.name,
      cell: (key) => <span className="wrapany">{key.name}</span>,
    },
    { id: "hint", label: t("keys.hint"), text: (key) => key.hint, cell: (key) => <code>…{key.hint}</code> },
    {
      id: "rights",
      label: t("keys.rights"),
      place: "items",
      text: rights,
      cell: (key) => <span className="wraps">{rights(key)}</span>,
    },
    {
      id: "maker",
      label: t("keys.maker"),
      place: "cust",
      text: (key) => key.email,
      cell: (key) => <span className="wrapany">{key.email}</span>,
    },
    {
      id: "state",
      label: t("field.status"),
      place: "pay",
      text: state,
      cell: (key) => <Badge tone={toneOf(stateOf(key, Date.now()))}>{state(key)}</Badge>,
    },
    { id: "expires", label: t("keys.expires"), text: expires, cell: expires },
    { id: "used", label: t("keys.used"), place: "when", text: used, cell: used },
    useActsColumn((key) => (key.revoked_at ? null : <Revoke apiKey={key} />)),
  ];
}

function Revoke({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const revoke = async () => {
    await apiKeys.revoke(id);
    await queries.invalidateQueries({ queryKey: ["api-keys"] });
    notify(t("keys.revoked", { name }));
  };
  const asks = { title: t("keys.revokeTitle", { name }), text: t("keys.revokeText") };
  return <RowAct verb={t("keys.revoke")} name={t("keys.revokeOf", { name })} act={revoke} asks={asks} />;
}
