// Password, address and sessions of a member.
import { useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Identities } from "./identities.tsx";
import { AccountShell, Wrong } from "./shell.tsx";
import { TwoSteps } from "./two-steps.tsx";

type Input = { input: PageOf<"security"> };

function PasswordForm({ input }: Input) {
  const { t } = useI18n();
  const { errors } = input.data;
  return (
    <section className="sec2 first" aria-labelledby="h-password">
      <div className="head">
        <h2 id="h-password">{t("account.password")}</h2>
      </div>
      <Form action="/account/security/password/" method="post" className="steps">
        <Field
          name="current_password"
          label={t("account.password.current")}
          type="password"
          autoComplete="current-password"
          required
          errors={errors.current_password}
        />
        <Field
          name="new_password"
          label={t("account.new.field")}
          hint={t("field.password.hint")}
          type="password"
          autoComplete="new-password"
          required
          errors={errors.new_password}
        />
        <button className="btn" type="submit">
          {t("account.new.save")}
        </button>
      </Form>
    </section>
  );
}

function EmailForm({ input }: Input) {
  const { t } = useI18n();
  const { me, email_verified, values, errors } = input.data;
  return (
    <section className="sec2" aria-labelledby="h-email">
      <div className="head">
        <h2 id="h-email">{t("account.email")}</h2>
      </div>
      <p>
        {t("account.email.now", { email: me.email })}{" "}
        <span className="mute">{email_verified ? t("account.email.verified") : t("account.email.unverified")}</span>
      </p>
      {email_verified ? null : (
        <Form action="/account/security/verification/" method="post">
          <button className="text" type="submit">
            {t("account.email.resend")}
          </button>
        </Form>
      )}
      <Form action="/account/security/email/" method="post" className="steps">
        <Field
          name="email"
          label={t("account.email.new")}
          type="email"
          autoComplete="email"
          required
          defaultValue={values.email}
          errors={errors.email}
        />
        <Field
          name="password"
          label={t("account.password.current")}
          type="password"
          autoComplete="current-password"
          required
          errors={errors.password}
        />
        <button className="btn" type="submit">
          {t("account.email.save")}
        </button>
      </Form>
    </section>
  );
}

function Sessions({ input }: Input) {
  const { t, moment } = useI18n();
  const { sessions } = input.data;
  return (
    <section className="sec2" aria-labelledby="h-sessions">
      <div className="head">
        <h2 id="h-sessions">{t("account.sessions")}</h2>
        {sessions.length > 1 ? (
          <Form action="/account/security/sessions/" method="post">
            <button className="btn quiet small" type="submit">
              {t("account.sessions.all")}
            </button>
          </Form>
        ) : null}
      </div>
      <ul className="rows two3">
        {sessions.map((session) => {
          const time = moment(session.created_at);
          return (
            <li key={session.id}>
              <span>
                <b>{session.name}</b>{" "}
                {session.is_current ? <span className="badge ok">{t("account.sessions.this")}</span> : null}
                <small>
                  {session.client
                    ? t("account.sessions.from", { time, client: session.client })
                    : t("account.sessions.since", { time })}
                </small>
              </span>
              {session.is_current ? null : (
                <Form action="/account/security/sessions/" method="post">
                  <input type="hidden" name="id" value={session.id} />
                  <button
                    className="text"
                    type="submit"
                    aria-label={t("account.sessions.end.of", { device: session.name })}
                  >
                    {t("account.sessions.end")}
                  </button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function SecurityPage({ input }: Input) {
  const { t } = useI18n();
  const { me, done, errors } = input.data;
  return (
    <AccountShell input={input} me={me} at="security">
      {done ? (
        <p className="told" role="status">
          {t(`account.done.${done}`)}
        </p>
      ) : null}
      <Wrong errors={errors.form} />
      <PasswordForm input={input} />
      <EmailForm input={input} />
      <TwoSteps />
      <Identities input={input} />
      <Sessions input={input} />
    </AccountShell>
  );
}
