import { History } from "lucide-react";
import { Link } from "react-router";
import { useTexts } from "../i18n.tsx";
import { Needs } from "./rights.tsx";

/** Leads to what staff did to one thing. */
export function HistoryLink({ subject }: { subject: string }) {
  const { t } = useTexts();
  return (
    <Needs right="audit.view">
      <Link className="text historylink" to={`/audit-log?subject=${subject}`}>
        <History className="i" aria-hidden="true" />
        {t("audit.history")}
      </Link>
    </Needs>
  );
}
