import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Shell } from "../../parts/shell.tsx";

export function ErrorPage({ input }: { input: PageOf<"not_found"> | PageOf<"error"> }) {
  const { t } = useI18n();
  const { status, detail } = input.data;
  return (
    <Shell input={input}>
      <div className="empty" style={{ paddingBlock: "5rem" }}>
        <h1>{status === 404 ? t("error.missing") : t("error.failed")}</h1>
        <p className="mute">{status === 404 ? t("error.missing.hint") : detail}</p>
        <p style={{ marginTop: "1.5rem" }}>
          <Link className="btn" href="/">
            {t("home")}
          </Link>
        </p>
      </div>
    </Shell>
  );
}
