import { useRouteError } from "react-router";
import { useTexts } from "../i18n.tsx";
import { Alert } from "./parts.tsx";

/** A screen that could not be shown: why, and the way to try again. */
export function Crashed() {
  const { t } = useTexts();
  const error = useRouteError();
  return (
    <div className="pb">
      <Alert>{error instanceof Error ? error.message : String(error)}</Alert>
      <button type="button" className="btn quiet" onClick={() => location.reload()}>
        {t("retry")}
      </button>
    </div>
  );
}
