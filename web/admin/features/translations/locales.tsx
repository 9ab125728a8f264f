import { useTexts } from "../../i18n.tsx";

interface Props {
  locales: string[];
  shown: string;
  show: (locale: string) => void;
}

/** The languages to translate into. */
export function Locales({ locales, shown, show }: Props) {
  const { t, language } = useTexts();
  const names = new Intl.DisplayNames([language], { type: "language" });
  return (
    <fieldset className="locales">
      <legend className="vh">{t("translations.into")}</legend>
      {locales.map((each) => (
        <button key={each} type="button" className="chip" aria-pressed={each === shown} onClick={() => show(each)}>
          {names.of(each) ?? each}
        </button>
      ))}
    </fieldset>
  );
}
