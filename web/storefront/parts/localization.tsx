import type { ChangeEvent } from "react";
import { currencyName } from "../../shared/format.ts";
import { useI18n } from "../../shared/i18n.ts";
import { languageName } from "../../shared/languages.ts";
import type { RenderInput } from "../../shared/types.ts";

const send = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => currentTarget.form?.requestSubmit();

/** Language and currency of the shop, where there is something to choose; a landmark in one place of the page alone. */
export function Localization({ input, isLandmark = false }: { input: RenderInput; isLandmark?: boolean }) {
  const { t } = useI18n();
  const { locales, currencies } = input.shop;
  if (locales.length < 2 && currencies.length < 2) return null;
  return (
    <form
      className="two-sel"
      action="/localization/"
      method="post"
      autoComplete="off"
      aria-label={isLandmark ? t("localization") : undefined}
    >
      <input type="hidden" name="next" value={input.url} />
      {locales.length < 2 ? null : (
        <label>
          <span className="vh">{t("localization.language")}</span>
          <select className="select" name="locale" defaultValue={input.locale} onChange={send}>
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {languageName(locale)}
              </option>
            ))}
          </select>
        </label>
      )}
      {currencies.length < 2 ? null : (
        <label>
          <span className="vh">{t("localization.currency")}</span>
          <select className="select" name="channel" defaultValue={input.channel} onChange={send}>
            {currencies.map(({ channel, currency }) => (
              <option key={channel} value={channel}>
                {currencyName(currency)}
              </option>
            ))}
          </select>
        </label>
      )}
      <noscript>
        <button className="btn quiet small" type="submit">
          {t("localization.change")}
        </button>
      </noscript>
    </form>
  );
}
