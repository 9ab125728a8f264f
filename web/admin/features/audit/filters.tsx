import { useQuery } from "@tanstack/react-query";
import { ChevronDown, X } from "lucide-react";
import { Popover } from "radix-ui";
import { type AuditEntry, staff } from "../../data/provider.ts";
import { allRows } from "../../data/selection.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { ACTS, dayStart } from "./words.ts";

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
      ]}
      set={set}
      change={put}
      clear={() => change({})}
      saveView={() => {}}
      canSave={false}
    >
      <DayChip label={t("audit.from")} value={set.from} change={(day) => put("from", day)} />
      <DayChip label={t("audit.until")} value={set.until} change={(day) => put("until", day)} />
      {set.subject ? (
        <Chosen label={t("audit.one")} value={set.subject.slice(-8)} drop={() => put("subject", null)} />
      ) : null}
    </FilterChips>
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

/** A filter by a day; set, it says which and has a cross. */
function DayChip(props: { label: string; value: string | undefined; change: (day: string | null) => void }) {
  const { day } = useTexts();
  const { label, value, change } = props;
  const start = dayStart(value);
  if (value !== undefined) {
    return <Chosen label={label} value={start ? day(start) : value} drop={() => change(null)} />;
  }
  return (
    <Popover.Root>
      <Popover.Trigger className="fchip">
        {label}
        <ChevronDown className="i" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu3 daymenu"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              change(String(new FormData(event.currentTarget).get("day")));
            }}
          >
            <TextField label={label} type="date" name="day" required />
            <Apply />
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Apply() {
  const { t } = useTexts();
  return (
    <button type="submit" className="btn">
      {t("audit.apply")}
    </button>
  );
}

function Chosen({ label, value, drop }: { label: string; value: string; drop: () => void }) {
  const { t } = useTexts();
  return (
    <span className="fchip on">
      <span>
        <span className="k">{label}</span> {value}
      </span>
      <button type="button" className="x" aria-label={t("list.removeFilter", { filter: label, value })} onClick={drop}>
        <X className="i" aria-hidden="true" />
      </button>
    </span>
  );
}
