// A member's name, and the language in which the shop writes to them.

import { currencyName } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { languageName } from "../../../shared/languages.ts";
import { Form } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { AccountShell, Wrong } from "./shell.tsx";

export function PreferencesPage({ input }: { input: PageOf<"preferences"> }) {
  const { t } = useI18n();
  const { me, locale, done, errors } = input.data;
  return (
    <AccountShell input={input} me={me} at="preferences">
      {done ? (
        <p className="told" role="status">
          {t("account.preferences.done")}
        </p>
      ) : null}
      <Wrong errors={errors.form} />
      <section className="sec2 first" aria-labelledby="h-preferences">
        <div className="head">
          <h2 id="h-preferences">{t("account.preferences")}</h2>
        </div>
        <Form action="/account/preferences/" method="post" className="steps">
          <div className="formgrid">
            <Field
              name="first_name"
              label={t("field.first_name")}
              autoComplete="given-name"
              defaultValue={me.first_name}
              errors={errors.first_name}
            />
            <Field
              name="last_name"
              label={t("field.last_name")}
              autoComplete="family-name"
              defaultValue={me.last_name}
              errors={errors.last_name}
            />
          </div>
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend>{t("account.preferences.language")}</legend>
            {input.shop.locales.map((tag) => (
              <label key={tag} className="check">
                <input type="radio" name="locale" value={tag} defaultChecked={locale === tag} />{" "}
                <span lang={tag}>{languageName(tag)}</span>
              </label>
            ))}
          </fieldset>
          {input.shop.currencies.length < 2 ? null : (
            <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
              <legend>{t("localization.currency")}</legend>
              {input.shop.currencies.map(({ channel, currency }) => (
                <label key={channel} className="check">
                  <input type="radio" name="channel" value={channel} defaultChecked={channel === input.data.channel} />{" "}
                  <span>{currencyName(currency)}</span>
                </label>
              ))}
            </fieldset>
          )}
          <button className="btn" type="submit">
            {t("account.preferences.save")}
          </button>
        </Form>
      </section>
    </AccountShell>
  );
}
