// Mails about news: asked for, confirmed and ended.
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Wrong } from "./shell.tsx";

type Data = PageOf<"newsletter">["data"];

export function NewsletterPage({ input }: { input: PageOf<"newsletter"> }) {
  const { t } = useI18n();
  const { step, email } = input.data;
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{t(`newsletter.${step}`)}</h1>
      <p className="mute">{t(`newsletter.${step}.lead`, { email })}</p>
      {step === "ask" ? <Ask data={input.data} /> : null}
      {step === "confirm" || step === "end" ? <Press data={input.data} step={step} /> : null}
      {step === "asked" || step === "confirmed" || step === "ended" ? (
        <p className="steps-more">
          <Link className="link" href="/search/">
            {t("all.products")}
          </Link>
        </p>
      ) : null}
    </Shell>
  );
}

function Ask({ data: { email, consent, errors } }: { data: Data }) {
  const { t } = useI18n();
  return (
    <Form className="steps" action="/newsletter/" method="post">
      <Wrong errors={errors.form} />
      <Field
        name="email"
        type="email"
        label={t("field.email")}
        autoComplete="email"
        defaultValue={email}
        errors={errors.email}
        required
      />
      <p className="sm mute">{consent}</p>
      <button className="btn" type="submit">
        {t("newsletter.subscribe")}
      </button>
    </Form>
  );
}

/** What a mail's link leads to is done by a press alone: programs look at links as well. */
function Press({ data: { token, consent }, step }: { data: Data; step: "confirm" | "end" }) {
  const { t } = useI18n();
  const path = step === "confirm" ? "/newsletter/confirm/" : "/newsletter/unsubscribe/";
  return (
    <Form className="steps" action={`${path}?token=${encodeURIComponent(token)}`} method="post">
      {step === "confirm" ? <p className="sm mute">{consent}</p> : null}
      <button className="btn" type="submit">
        {t(`newsletter.${step}.do`)}
      </button>
    </Form>
  );
}
