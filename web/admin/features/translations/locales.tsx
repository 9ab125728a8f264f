import { useTexts } from "../../i18n.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";

interface Props {
  locales: string[];
  shown: string;
  show: (locale: string) => void;
}

/** The languages to translate into. */
export function Locales({ locales, shown, show }: Props) {
  const { t } = useTexts();
  const languageOf = useLanguageNames();
  return (
    <fieldset className="locales">
      <legend className="vh">{t("translations.into")}</legend>
      {locales.map((each) => (
        <button key={each} type="button" className="chip" aria-pressed={each === shown} onClick={() => show(each)}>
          {languageOf(each)}
        </button>
      ))}
    </fieldset>
  );
}
