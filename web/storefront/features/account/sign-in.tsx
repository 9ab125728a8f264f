// Signing in, and making an account.
import { useEffect, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { signInWithPasskey } from "./passkey.ts";
import { Wrong } from "./shell.tsx";

/** Signing in, or making an account: the same form with two fields more. */
/** Signs in with a passkey; there where the browser has such. */
function PasskeyButton({ next }: { next: string }) {
  const { t } = useI18n();
  const [can, setCan] = useState(false);
  const [wrong, setWrong] = useState("");
  useEffect(() => setCan(typeof PublicKeyCredential !== "undefined"), []);
  if (!can) return null;
  const signIn = () => {
    setWrong("");
    signInWithPasskey().then(
      () => location.assign(next),
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

function SignForm({ input, register }: { input: PageOf<"sign_in"> | PageOf<"register">; register: boolean }) {
  const { t } = useI18n();
  const { values, errors, next } = input.data;
  const wrong = errors ?? {};
  const other = register ? "/account/sign-in/" : "/account/register/";
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{register ? t("register") : t("signin")}</h1>
      <Wrong errors={wrong.form} />
      {input.data.reset ? (
        <p className="told" role="status">
          {t("account.reset.done")}
        </p>
      ) : null}
      <form
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
        {input.data.needs_otp ? (
          <Field
            name="otp"
            label={t("account.otp")}
            hint={t("account.otp.hint")}
            autoComplete="one-time-code"
            required
            errors={wrong.otp}
          />
        ) : null}
        <button className="btn wide" type="submit">
          {register ? t("register") : t("signin")}
        </button>
      </form>
      {register ? null : <PasskeyButton next={next} />}
      {register ? null : (
        <p style={{ marginTop: "1.5rem" }}>
          <a className="link" href="/account/forgot-password/">
            {t("account.forgot.link")}
          </a>
        </p>
      )}
      <p style={{ marginTop: "1.5rem" }}>
        <a className="link" href={`${other}?next=${encodeURIComponent(next)}`}>
          {register ? t("signin") : t("register")}
        </a>
      </p>
    </Shell>
  );
}

export function SignInPage({ input }: { input: PageOf<"sign_in"> }) {
  return <SignForm input={input} register={false} />;
}

export function RegisterPage({ input }: { input: PageOf<"register"> }) {
  return <SignForm input={input} register={true} />;
}
