// A forgotten password, and the links of mails about accounts.
import type { ReactNode } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Wrong } from "./shell.tsx";

type Input = { input: PageOf<"recovery"> };

/** A heading, what it is about, and one form. */
function Step({
  input,
  heading,
  lead,
  action,
  submit,
  children,
  after,
}: Input & {
  heading: string;
  lead: string;
  action: string;
  submit: string;
  children?: ReactNode;
  after?: ReactNode;
}) {
  const wrong = input.data.errors.form;
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{heading}</h1>
      <p className="mute">{lead}</p>
      <Wrong errors={wrong} />
      <Form action={action} method="post" className="steps">
        {children}
        <button className="btn wide" type="submit">
          {submit}
        </button>
      </Form>
      {after}
    </Shell>
  );
}

function Forgot({ input }: Input) {
  const { t } = useI18n();
  const { email, errors } = input.data;
  return (
    <Step
      input={input}
      heading={t("account.forgot")}
      lead={t("account.forgot.lead")}
      action="/account/forgot-password/"
      submit={t("account.forgot.send")}
    >
      <Field
        name="email"
        label={t("field.email")}
        type="email"
        autoComplete="email"
        required
        defaultValue={email}
        errors={errors.email}
      />
    </Step>
  );
}

function Code({ input }: Input) {
  const { t } = useI18n();
  const { email, errors } = input.data;
  const after = (
    <div className="steps-more">
      <Form action="/account/code/again/" method="post">
        <button className="text" type="submit">
          {t("account.code.again")}
        </button>
      </Form>
      <Link className="link" href="/account/forgot-password/">
        {t("account.code.other")}
      </Link>
    </div>
  );
  return (
    <Step
      input={input}
      heading={t("account.code")}
      lead={t("account.code.lead", { email })}
      action="/account/code/"
      submit={t("account.code.check")}
      after={after}
    >
      <Field
        name="otp"
        label={t("account.code.field")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        errors={errors.otp}
      />
    </Step>
  );
}

function NewPassword({ input }: Input) {
  const { t } = useI18n();
  const { errors } = input.data;
  return (
    <Step
      input={input}
      heading={t("account.new")}
      lead={t("account.new.lead")}
      action="/account/new-password/"
      submit={t("account.new.save")}
    >
      <Field
        name="new_password"
        label={t("account.new.field")}
        hint={t("field.password.hint")}
        type="password"
        autoComplete="new-password"
        required
        errors={errors.new_password}
      />
    </Step>
  );
}

function Verified({ input }: Input) {
  const { t } = useI18n();
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{t("account.verified")}</h1>
      <p style={{ marginTop: "1.5rem" }}>
        <Link className="btn" href="/account/">
          {t("account.verified.on")}
        </Link>
      </p>
    </Shell>
  );
}

export function RecoveryPage({ input }: Input) {
  const { t } = useI18n();
  switch (input.data.step) {
    case "forgot":
      return <Forgot input={input} />;
    case "code":
      return <Code input={input} />;
    case "new_password":
      return <NewPassword input={input} />;
    case "verified":
      return <Verified input={input} />;
    case "verify":
      return (
        <Step
          input={input}
          heading={t("account.verify")}
          lead={t("account.verify.lead")}
          action="/account/verify/"
          submit={t("account.verify.do")}
        />
      );
    case "not_me":
      return (
        <Step
          input={input}
          heading={t("account.notme")}
          lead={t("account.notme.lead")}
          action="/account/not-me/"
          submit={t("account.notme.do")}
        />
      );
  }
}
