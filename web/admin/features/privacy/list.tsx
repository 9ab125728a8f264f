import { Download } from "lucide-react";
import { type PrivacyKind, type PrivacyRequest, privacyRequests } from "../../data/privacy.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";

const KINDS: PrivacyKind[] = ["export", "erasure"];

/** What persons asked of the shop about their data, and what became of it. */
export function Component() {
  const { t } = useTexts();
  const config: ListConfig<PrivacyRequest> = {
    name: "privacy-requests",
    title: t("nav.privacy"),
    about: t("privacy.about"),
    columns: useColumns(),
    filters: [
      {
        name: "kind",
        label: t("privacy.kind"),
        options: KINDS.map((value) => ({ value, label: t(`privacy.${value}`) })),
      },
    ],
    views: [],
    fetch: ({ page, size, filters }, signal) => {
      const kind = KINDS.find((each) => each === filters.kind);
      return privacyRequests.list({ page, page_size: size, kind }, signal);
    },
    rowName: (request) => `${t(`privacy.${request.kind}`)}, ${request.email ?? t("privacy.erased")}`,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<PrivacyRequest>[] {
  const { t, when, day } = useTexts();
  const person = (request: PrivacyRequest) => request.email ?? t("privacy.erased");
  const kind = (request: PrivacyRequest) => t(`privacy.${request.kind}`);
  const asker = (request: PrivacyRequest) => request.asked_by ?? t("privacy.byPerson");
  const due = (request: PrivacyRequest) => (request.done_at ? "" : day(request.due_at));
  return [
    {
      id: "person",
      label: t("privacy.person"),
      place: "cust",
      fixed: true,
      text: person,
      cell: (request) => <span className={request.email ? "wrapany" : "mute"}>{person(request)}</span>,
    },
    { id: "kind", label: t("privacy.kind"), place: "num", text: kind, cell: kind },
    {
      id: "state",
      label: t("field.status"),
      place: "ful",
      text: (request) => t(request.done_at ? "privacy.done" : "privacy.open"),
      cell: (request) =>
        request.done_at ? <Badge tone="ok">{t("privacy.done")}</Badge> : <Badge tone="warn">{t("privacy.open")}</Badge>,
    },
    { id: "due", label: t("privacy.due"), text: due, cell: due },
    { id: "by", label: t("privacy.by"), place: "items", text: asker, cell: asker },
    {
      id: "asked",
      label: t("privacy.asked"),
      place: "when",
      text: (r) => when(r.asked_at),
      cell: (r) => when(r.asked_at),
    },
    {
      id: "file",
      label: t("privacy.file"),
      place: "total",
      end: true,
      cell: (request) => (request.kind === "export" && request.done_at ? <File request={request} /> : null),
    },
  ];
}

function File({ request }: { request: PrivacyRequest }) {
  const { t } = useTexts();
  const notify = useNotify();
  const fetchIt = async () => {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await privacyRequests.file(request.id));
      link.download = "personal-data.html";
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (fault) {
      notify((fault as Error).message);
    }
  };
  return (
    <Needs right="customers.edit">
      <button
        type="button"
        className="btn quiet small"
        aria-label={t("privacy.fileOf", { email: request.email ?? "" })}
        onClick={fetchIt}
      >
        <Download className="i" aria-hidden="true" />
        {t("privacy.download")}
      </button>
    </Needs>
  );
}
