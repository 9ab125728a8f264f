import { Languages } from "lucide-react";
import { Link } from "react-router";
import type { TranslatableKind } from "../data/translations.ts";
import { useTexts } from "../i18n.tsx";
import { Needs } from "./rights.tsx";

/** Leads to the texts of one thing in other languages. */
export function TranslateLink({ kind, id }: { kind: TranslatableKind; id: string }) {
  const { t } = useTexts();
  return (
    <Needs right="products.view">
      <Link className="text historylink" to={`/translations/${kind}/${id}`}>
        <Languages className="i" aria-hidden="true" />
        {t("translations.link")}
      </Link>
    </Needs>
  );
}
