import { Copy } from "lucide-react";
import { Link } from "react-router";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { Head, Panel } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";

/** A key that was just made: the only time that it is shown. */
export function Made({ name, token }: { name: string; token: string }) {
  const { t } = useTexts();
  const notify = useNotify();
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => notify(t("keys.copied")),
      () => notify(t("keys.copyFailed")),
    );
  return (
    <>
      <Head title={t("keys.made", { name })} crumb={["/api-keys", t("nav.keys")]} about={t("keys.once")} />
      <div className="sections">
        <Panel title={t("keys.now")}>
          <div className="keyshown">
            <TextField
              label={t("keys.token")}
              value={token}
              readOnly
              spellCheck={false}
              onFocus={({ target }) => target.select()}
            />
            <button type="button" className="btn" onClick={copy}>
              <Copy className="i" aria-hidden="true" />
              {t("keys.copy")}
            </button>
          </div>
          <p className="mute">
            {t("keys.use")} <code>{t("keys.header")}</code>
          </p>
          <Link className="btn quiet" to="/api-keys">
            {t("keys.done")}
          </Link>
        </Panel>
      </div>
    </>
  );
}
