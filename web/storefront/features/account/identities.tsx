// Accounts elsewhere by which a member signs in.
import { type FormEvent, useState } from "react";
import { answered, client } from "../../../shared/api.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Wrong } from "./shell.tsx";
import { errorsOf } from "./two-steps.tsx";

type Input = { input: PageOf<"security"> };

/** Links an account at one of the providers: the password first, then the provider's page. */
function LinkForm({ input }: Input) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<Record<string, string[]>>({});
  const [busy, setBusy] = useState(false);
  const link = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    const [provider, password] = ["provider", "link_password"].map((name) => String(fields.get(name) ?? ""));
    setWrong({});
    setBusy(true);
    try {
      const body = { provider: provider ?? "", password: password ?? "" };
      const begun = await answered(client.POST("/accounts/me/identities/", { body }));
      location.assign(begun.location);
    } catch (error) {
      setWrong(errorsOf(error, t("account.passkeys.failed")));
      setBusy(false);
    }
  };
  return (
    <Form className="steps" onSubmit={link}>
      <Wrong errors={wrong.form} />
      <Field
        name="link_password"
        label={t("account.password.current")}
        type="password"
        autoComplete="current-password"
        required
        errors={wrong.password}
      />
      <div style={{ display: "flex", flexWrap: "wrap", gap: ".5rem" }}>
        {input.data.providers.map((provider) => (
          <button
            key={provider.name}
            className="btn quiet"
            type="submit"
            name="provider"
            value={provider.name}
            disabled={busy}
          >
            {t("account.openid.link", { provider: provider.label })}
          </button>
        ))}
      </div>
    </Form>
  );
}

/** What is linked, and what could be; nothing where the shop has no providers. */
export function Identities({ input }: Input) {
  const { t, moment } = useI18n();
  const { identities, providers } = input.data;
  if (identities.length === 0 && providers.length === 0) return null;
  return (
    <section className="sec2" aria-labelledby="h-identities">
      <div className="head">
        <h2 id="h-identities">{t("account.openid")}</h2>
      </div>
      <p className="mute">{t("account.openid.hint")}</p>
      <ul className="rows two3">
        {identities.map((identity) => (
          <li key={identity.id}>
            <span>
              <b>{identity.provider}</b>
              <small>
                {identity.email} · {t("account.openid.since", { time: moment(identity.created_at) })}
              </small>
            </span>
            <Form action="/account/security/unlink/" method="post">
              <input type="hidden" name="id" value={identity.id} />
              <button
                className="text"
                type="submit"
                aria-label={t("account.openid.unlink.of", { provider: identity.provider })}
              >
                {t("account.openid.unlink")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {providers.length > 0 ? <LinkForm input={input} /> : null}
    </section>
  );
}
