import { isRtl } from "../../shared/format.ts";

/** The attributes of a field whose text is in the language of `locale`. */
export const writtenIn = (locale: string) => ({ lang: locale, dir: isRtl(locale) ? "rtl" : "auto" });
