// Asking for a mail when something is back, and ending such mails.
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Wrong } from "./shell.tsx";

export function StockNoticePage({ input }: { input: PageOf<"stock_notice"> }) {
  const { t } = useI18n();
  const { title, slug, email, errors, is_noted, variant_id } = input.data;
  const back = (
    <Link className="link" href={`/p/${slug}/`}>
      {t("notify.back", { title })}
    </Link>
  );
  return (
    <Shell input={input} main="wrap narrow">
      {is_noted ? (
        <>
          <h1>{t("notify.noted")}</h1>
          <p className="mute">{t("notify.noted.lead", { email, title })}</p>
          <p className="steps-more">{back}</p>
        </>
      ) : (
        <>
          <h1>{t("notify.of", { title })}</h1>
          <p className="mute">{t("notify.lead")}</p>
          <Form className="steps" action="/wishlist/notify/" method="post">
            <Wrong errors={errors.form} />
            <input type="hidden" name="variant_id" value={variant_id} />
            <Field
              name="email"
              type="email"
              label={t("field.email")}
              autoComplete="email"
              defaultValue={email}
              errors={errors.email}
              required
            />
            <button className="btn" type="submit">
              {t("notify")}
            </button>
          </Form>
          <p className="steps-more">{back}</p>
        </>
      )}
    </Shell>
  );
}

export function UnsubscribePage({ input }: { input: PageOf<"unsubscribe"> }) {
  const { t } = useI18n();
  const { token, is_done } = input.data;
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{t(is_done ? "unsubscribe.done" : "unsubscribe.title")}</h1>
      <p className="mute">{t(is_done ? "unsubscribe.done.lead" : "unsubscribe.lead")}</p>
      {is_done ? null : (
        <Form className="steps" action={`/wishlist/unsubscribe/?token=${encodeURIComponent(token)}`} method="post">
          <button className="btn" type="submit">
            {t("unsubscribe.do")}
          </button>
        </Form>
      )}
    </Shell>
  );
}
