// A message to the merchant.
import { useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field, Icon } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";

export function ContactPage({ input }: { input: PageOf<"contact"> }) {
  const { t } = useI18n();
  const { open, sent } = input.data;
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{t(sent ? "contact.thanks" : "contact.title")}</h1>
      <p className="mute" role={sent ? "status" : undefined}>
        {t(sent ? "contact.sent" : open ? "contact.lead" : "contact.closed")}
      </p>
      {open && !sent ? <Message input={input} /> : null}
    </Shell>
  );
}

function Message({ input }: { input: PageOf<"contact"> }) {
  const { t } = useI18n();
  const { values, errors } = input.data;
  return (
    <>
      {errors.form ? (
        <p className="alert" role="alert">
          {errors.form.join(" ")}
        </p>
      ) : null}
      <Form action="/contact/" method="post" className="steps rform">
        <Field
          name="name"
          label={t("contact.name")}
          autoComplete="name"
          required
          defaultValue={values.name}
          errors={errors.name}
        />
        <Field
          name="email"
          label={t("field.email")}
          hint={t("contact.email.hint")}
          type="email"
          autoComplete="email"
          required
          defaultValue={values.email}
          errors={errors.email}
        />
        <Field
          name="number"
          label={t("contact.number")}
          hint={t("contact.number.hint")}
          autoComplete="off"
          defaultValue={values.number}
          errors={errors.number}
        />
        <div className={`field ${errors.message ? "err" : ""}`}>
          <label htmlFor="f-message">{t("contact.message")}</label>
          <textarea
            className="input"
            id="f-message"
            name="message"
            required
            maxLength={4000}
            rows={6}
            defaultValue={values.message}
            aria-invalid={errors.message ? true : undefined}
            aria-describedby={errors.message ? "e-message" : undefined}
          />
          {errors.message ? (
            <p className="msg" id="e-message">
              <Icon name="circle-alert" />
              <span>{errors.message.join(" ")}</span>
            </p>
          ) : null}
        </div>
        <button className="btn wide" type="submit">
          {t("contact.send")}
        </button>
      </Form>
    </>
  );
}
