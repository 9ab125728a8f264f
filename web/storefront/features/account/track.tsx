// An order is found by its number and the address that it was placed with.
import { useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Wrong } from "./shell.tsx";

export function TrackPage({ input }: { input: PageOf<"track"> }) {
  const { t } = useI18n();
  const { number, email, errors } = input.data;
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{t("track.title")}</h1>
      <p className="mute">{t("track.lead")}</p>
      <Wrong errors={errors.form} />
      <Form action="/orders/track/" method="post" className="steps">
        <Field
          name="number"
          label={t("track.number")}
          hint={t("track.number.hint")}
          defaultValue={number}
          autoComplete="off"
          required
          errors={errors.number}
        />
        <Field
          name="email"
          label={t("field.email")}
          type="email"
          autoComplete="email"
          defaultValue={email}
          required
          errors={errors.email}
        />
        <button className="btn wide" type="submit">
          {t("track.find")}
        </button>
      </Form>
    </Shell>
  );
}
