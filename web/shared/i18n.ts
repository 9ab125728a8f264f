// Everything that a component needs to speak the page's language.
import { createContext, useContext } from "react";
import { count, date, day, measure, moment, money, percent, taxRate, tenths } from "./format.ts";
import { type Translate, words } from "./messages/index.ts";
import type { Money } from "./types.ts";

export interface I18n {
  locale: string;
  /** The address of a page of the shop in this language, from its path; other addresses as they are. */
  path: (path: string) => string;
  t: Translate;
  money: (value: Money) => string;
  /** A price, of which nothing is called free. */
  price: (value: Money) => string;
  percent: (basisPoints: number) => string;
  taxRate: (millipercent: number) => string;
  day: (text: string) => string;
  moment: (text: string) => string;
  date: (text: string) => string;
  tenths: (value: number) => string;
  measure: (number: number) => string;
  count: (number: number) => string;
}

/** Addresses that are no pages, and so have no language. */
const NO_PAGE = /^\/(?:accounts|admin|api|localization|media|storefront)\//;

/** The words and formats of `locale`, whose pages have addresses that begin with `prefix`, such as `/de`. */
export function i18nOf(locale: string, prefix = ""): I18n {
  const t = words(locale);
  return {
    locale,
    path: (path) => (path.startsWith("/") && !NO_PAGE.test(path) ? prefix + path : path),
    t,
    money: (value) => money(value, locale),
    price: (value) => (value.amount === 0 ? t("price.free") : money(value, locale)),
    percent: (basisPoints) => percent(basisPoints, locale),
    taxRate: (millipercent) => taxRate(millipercent, locale),
    day: (text) => day(text, locale),
    moment: (text) => moment(text, locale),
    date: (text) => date(text, locale),
    tenths: (value) => tenths(value, locale),
    measure: (number) => measure(number, locale),
    count: (number) => count(number, locale),
  };
}

export const I18nContext = createContext(i18nOf("en"));

/** The page's language. */
export function useI18n(): I18n {
  return useContext(I18nContext);
}
