import { useTexts } from "../i18n.tsx";

/** Names languages in the reader's own. */
export function useLanguageNames(): (code: string) => string {
  const { language } = useTexts();
  const names = new Intl.DisplayNames([language], { type: "language" });
  return (code) => names.of(code) ?? code;
}
