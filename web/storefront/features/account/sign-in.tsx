// Signing in, and making an account.
import { useEffect, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { signInWithPasskey } from "./passkey.ts";
import { Wrong } from "./shell.tsx";

/** Signs in with a passkey; there where the browser has such. */
function PasskeyButton({ next }: { next: string }) {
  const { t, path } = useI18n();
  const [can, setCan] = useState(false);
  const [wrong, setWrong] = useState("");
  useEffect(() => setCan(typeof PublicKeyCredential !== "undefined"), []);
  if (!can) return null;
  const signIn = () => {
    setWrong("");
    signInWithPasskey().then(
      () => location.assign(path(next)),
      () => setWrong(t("account.passkeys.failed")),
    );
  };
  return (
    <>
      <button className="btn quiet wide" type="button" style={{ marginTop: "1rem" }} onClick={signIn}>
        {t("account.passkeys.sign_in")}
      </button>
      {wrong ? (
        <p className="alert" role="alert">
          {wrong}
        </p>
      ) : null}
    </>
  );
}

/** Signs in by an account elsewhere. */
function Providers({ input }: { input: PageOf<"sign_in"> | PageOf<"register"> }) {
  const { t } = useI18n();
  const { providers, next } = input.data;
  return providers.map((provider) => (
    <Link
      key={provider.name}
      className="btn quiet wide"
      style={{ marginTop: "1rem" }}
      href={`/accounts/openid/${provider.name}/start/?next=${encodeURIComponent(next)}`}
    >
      {t("account.openid.sign_in", { provider: provider.label })}
    </Link>
  ));
}

/** The second step: a code of the app, after the right password. */
function CodeForm({ input }: { input: PageOf<"sign_in"> }) {
  const { t } = useI18n();
  const { errors, next } = input.data;
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{t("account.otp.heading")}</h1>
      <Wrong errors={errors.form} />
      <Form action="/account/sign-in/code/" method="post" style={{ marginTop: "1.5rem", display: "grid", gap: "1rem" }}>
        <input type="hidden" name="next" value={next} />
        <Field
          name="otp"
          label={t("account.otp")}
          hint={t("account.otp.hint")}
          autoComplete="one-time-code"
          required
          errors={errors.otp}
        />
        <button className="btn wide" type="submit">
          {t("signin")}
        </button>
      </Form>
      <p style={{ marginTop: "1.5rem" }}>
        <Link className="link" href={`/account/sign-in/?next=${encodeURIComponent(next)}`}>
          {t("account.otp.back")}
        </Link>
      </p>
    </Shell>
  );
}

/** Signing in, or making an account: the same form with two fields more. */
function SignForm({ input, register }: { input: PageOf<"sign_in"> | PageOf<"register">; register: boolean }) {
  const { t } = useI18n();
  const { values, errors, next } = input.data;
  const wrong = errors ?? {};
  const other = register ? "/account/sign-in/" : "/account/register/";
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{register ? t("register") : t("signin")}</h1>
      <Wrong errors={wrong.form} />
      {input.data.ended ? (
        <p className="told" role="status">
          {t("account.ended")}
        </p>
      ) : null}
      {input.data.reset ? (
        <p className="told" role="status">
          {t("account.reset.done")}
        </p>
      ) : null}
      <Form
        action={register ? "/account/register/" : "/account/sign-in/"}
        method="post"
        style={{ marginTop: "1.5rem", display: "grid", gap: "1rem" }}
      >
        <input type="hidden" name="next" value={next} />
        {register ? (
          <div className="formgrid">
            <Field
              name="first_name"
              label={t("field.first_name")}
              autoComplete="given-name"
              defaultValue={values.first_name}
              errors={wrong.first_name}
            />
            <Field
              name="last_name"
              label={t("field.last_name")}
              autoComplete="family-name"
              defaultValue={values.last_name}
              errors={wrong.last_name}
            />
          </div>
        ) : null}
        <Field
          name="email"
          label={t("field.email")}
          type="email"
          autoComplete="email"
          required
          defaultValue={values.email}
          errors={wrong.email}
        />
        <Field
          name="password"
          label={t("field.password")}
          hint={register ? t("field.password.hint") : undefined}
          type="password"
          autoComplete={register ? "new-password" : "current-password"}
          required
          errors={wrong.password}
        />
        <button className="btn wide" type="submit">
          {register ? t("register") : t("signin")}
        </button>
      </Form>
      <Providers input={input} />
      {register ? null : <PasskeyButton next={next} />}
      {register ? null : (
        <p style={{ marginTop: "1.5rem" }}>
          <Link className="link" href="/account/forgot-password/">
            {t("account.forgot.link")}
          </Link>
        </p>
      )}
      <p style={{ marginTop: "1.5rem" }}>
        <Link className="link" href={`${other}?next=${encodeURIComponent(next)}`}>
          {register ? t("signin") : t("register")}
        </Link>
      </p>
    </Shell>
  );
}

export function SignInPage({ input }: { input: PageOf<"sign_in"> }) {
  return input.data.needs_otp ? <CodeForm input={input} /> : <SignForm input={input} register={false} />;
}

export function RegisterPage({ input }: { input: PageOf<"register"> }) {
  return <SignForm input={input} register={true} />;
}
