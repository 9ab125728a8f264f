/** Languages as their speakers call them. */
const NAMES: Record<string, string> = { en: "English", de: "Deutsch", ar: "العربية" };

/** What the language of a locale such as `de-AT` is called in itself; the locale where that is not known. */
export const languageName = (locale: string): string => NAMES[locale.split("-")[0] ?? locale] ?? locale;
