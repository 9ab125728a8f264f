import { useQuery } from "@tanstack/react-query";
import { type AuditEntry, staff } from "../../data/provider.ts";
import { allRows } from "../../data/selection.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { ACTS } from "./words.ts";

export const FILTERS = ["account", "operation", "subject", "from", "until"] as const;

type Set = Record<string, string>;
interface Props {
  set: Set;
  change: (set: Set) => void;
  shown: AuditEntry[];
}

const without = (set: Set, name: string): Set => {
  const { [name]: _, ...rest } = set;
  return rest;
};

export function AuditFilters({ set, change, shown }: Props) {
  const { t } = useTexts();
  const people = usePeople(shown, set.account);
  const put = (name: string, value: string | null) =>
    change(value === null || value === "" ? without(set, name) : { ...set, [name]: value });
  const acts = Object.entries(ACTS).map(([value, key]) => ({ value, label: t(key) }));
  const isOther = set.operation !== undefined && !(set.operation in ACTS);
  return (
    <FilterChips
      filters={[
        { name: "account", label: t("audit.who"), options: people },
        {
          name: "operation",
          label: t("audit.what"),
          options: isOther ? [...acts, { value: set.operation ?? "", label: set.operation ?? "" }] : acts,
        },
        { name: "from", label: t("list.from"), kind: "day" },
        { name: "until", label: t("list.until"), kind: "day" },
        { name: "subject", label: t("audit.one"), kind: "id", shown: set.subject?.slice(-8) ?? "" },
      ]}
      set={set}
      change={put}
      clear={() => change({})}
      saveView={() => {}}
      canSave={false}
    />
  );
}

/** Those who work for the shop, and those who did what is shown. */
function usePeople(shown: AuditEntry[], chosen: string | undefined) {
  const seesStaff = useMay()("staff.view");
  const all = useQuery({
    queryKey: ["staff", "all"],
    queryFn: ({ signal }) => allRows((page) => staff.list({ page, size: 100 }, signal)),
    enabled: seesStaff,
    staleTime: 60_000,
  });
  const names = new Map([
    ...(chosen ? [[chosen, chosen.slice(-8)] as const] : []),
    ...shown.map(({ account_id, email }) => [account_id, email] as const),
    ...(all.data ?? []).map(({ id, email }) => [id, email] as const),
  ]);
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
