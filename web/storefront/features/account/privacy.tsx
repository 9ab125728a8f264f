// What a member agreed to, everything as a file, and the end of an account.
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { AccountShell, Wrong } from "./shell.tsx";

type Input = { input: PageOf<"privacy"> };

function News({ input }: Input) {
  const { t } = useI18n();
  const { news, news_words } = input.data;
  return (
    <section className="sec2 first" aria-labelledby="h-news">
      <div className="head">
        <h2 id="h-news">{t("account.privacy.news")}</h2>
      </div>
      <Form action="/account/privacy/consents/" method="post" className="steps">
        <label className="check">
          <input type="checkbox" name="news" defaultChecked={news} /> <span>{news_words}</span>
        </label>
        <button className="btn quiet" type="submit">
          {t("account.privacy.news.save")}
        </button>
      </Form>
    </section>
  );
}

function ExportOf({ input }: Input) {
  const { t, moment } = useI18n();
  const { export: made } = input.data;
  const file = made ? `/accounts/me/export/${made.id}/` : "";
  return (
    <section className="sec2" aria-labelledby="h-export">
      <div className="head">
        <h2 id="h-export">{t("account.privacy.export")}</h2>
      </div>
      <p className="mute">{t("account.privacy.export.lead")}</p>
      {made?.ready_at ? (
        <>
          <p>{t("account.privacy.export.ready", { time: moment(made.ready_at) })}</p>
          <div className="steps-more">
            <Link className="link" href={file} download="my-data.html">
              {t("account.privacy.export.page")}
            </Link>
            <Link className="link" href={`${file}?as=json`} download="my-data.json">
              {t("account.privacy.export.json")}
            </Link>
          </div>
        </>
      ) : null}
      {made && !made.ready_at ? (
        <p role="status">{t("account.privacy.export.waiting", { time: moment(made.asked_at) })}</p>
      ) : (
        <Form action="/account/privacy/export/" method="post" className="steps">
          <button className="btn quiet" type="submit">
            {t("account.privacy.export.ask")}
          </button>
        </Form>
      )}
    </section>
  );
}

function Erase({ input }: Input) {
  const { t } = useI18n();
  const { errors } = input.data;
  return (
    <section className="sec2" aria-labelledby="h-erase">
      <div className="head">
        <h2 id="h-erase">{t("account.privacy.erase")}</h2>
      </div>
      <p className="mute">{t("account.privacy.erase.lead")}</p>
      <Form action="/account/privacy/erase/" method="post" className="steps">
        <Field
          name="password"
          label={t("account.password.current")}
          type="password"
          autoComplete="current-password"
          required
          errors={errors.password}
        />
        <button className="btn bad" type="submit">
          {t("account.privacy.erase.do")}
        </button>
      </Form>
    </section>
  );
}

export function PrivacyPage({ input }: Input) {
  const { me, errors } = input.data;
  return (
    <AccountShell input={input} me={me} at="privacy">
      <Wrong errors={errors.form} />
      <News input={input} />
      <ExportOf input={input} />
      <Erase input={input} />
    </AccountShell>
  );
}
