import { useQueryClient } from "@tanstack/react-query";
import type { ListState } from "../../data/list-state.ts";
import { type Subscriber, type SubscriberStatus, subscribers } from "../../data/subscribers.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge, type Tone } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { RowAct, useActsColumn } from "../../ui/row-act.tsx";
import { useNotify } from "../../ui/toast.tsx";

const STATUSES: SubscriberStatus[] = ["confirmed", "pending", "unsubscribed"];
const TONES: Record<SubscriberStatus, Tone> = { confirmed: "ok", pending: "warn", unsubscribed: "plain" };

/** What the list and its file ask for. */
const narrowed = ({ search, filters }: Pick<ListState, "search" | "filters">) => ({
  search: search || undefined,
  status: STATUSES.find((each) => each === filters.status),
});

/** Who is written to about news, who was asked to confirm, and who ended it. */
export function Component() {
  const { t } = useTexts();
  const config: ListConfig<Subscriber> = {
    name: "subscribers",
    title: t("nav.newsletter"),
    about: t("newsletter.about"),
    searchHint: t("newsletter.searchHint"),
    columns: useColumns(),
    filters: [
      {
        name: "status",
        label: t("field.status"),
        options: STATUSES.map((value) => ({ value, label: t(`newsletter.${value}`) })),
      },
    ],
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "confirmed", label: t("newsletter.confirmed"), query: "status=confirmed" },
    ],
    fetch: (state, signal) => subscribers.list({ ...narrowed(state), page: state.page, page_size: state.size }, signal),
    exported: (state, format) => subscribers.exported({ ...narrowed(state), format }),
    rowName: (subscriber) => subscriber.email,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Subscriber>[] {
  const { t, when, language } = useTexts();
  const languages = new Intl.DisplayNames([language], { type: "language" });
  const stateOf = ({ status }: Subscriber) => t(`newsletter.${status}`);
  const spoken = ({ locale }: Subscriber) => languages.of(locale) ?? locale;
  const askedAt = ({ asked_at: at }: Subscriber) => when(at);
  const confirmedAt = ({ confirmed_at: at }: Subscriber) => (at ? when(at) : "");
  return [
    {
      id: "email",
      label: t("newsletter.address"),
      place: "num",
      fixed: true,
      text: (subscriber) => subscriber.email,
      cell: (subscriber) => <span className="wrapany">{subscriber.email}</span>,
    },
    {
      id: "status",
      label: t("field.status"),
      place: "cust",
      text: stateOf,
      cell: (subscriber) => <Badge tone={TONES[subscriber.status]}>{stateOf(subscriber)}</Badge>,
    },
    { id: "language", label: t("newsletter.language"), place: "items", text: spoken, cell: spoken },
    { id: "asked", label: t("newsletter.asked"), place: "when", text: askedAt, cell: askedAt },
    { id: "confirmed", label: t("newsletter.confirmedAt"), text: confirmedAt, cell: confirmedAt },
    useActsColumn((subscriber) => (
      <Needs right="customers.edit">
        <Delete subscriber={subscriber} />
      </Needs>
    )),
  ];
}

/** Deletes an address for one who asks for that. */
function Delete({ subscriber: { id, email } }: { subscriber: Subscriber }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const remove = async () => {
    await subscribers.remove(id);
    await queries.invalidateQueries({ queryKey: ["subscribers"] });
    notify(t("removed"));
  };
  const asks = { text: t("newsletter.removeText") };
  return <RowAct verb={t("delete")} name={t("newsletter.removeOf", { email })} act={remove} asks={asks} />;
}
