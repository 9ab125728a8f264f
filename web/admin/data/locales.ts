// The languages that the shop's channels speak: those that its texts can be written in.
import { useQuery } from "@tanstack/react-query";
import { channels } from "./provider.ts";
import type { Channel } from "./records.ts";

/** Each language once, that of the default channel first. */
export function localesOf(all: readonly Pick<Channel, "locale" | "locales">[]): string[] {
  return [...new Set(all.flatMap(({ locale, locales }) => [locale, ...locales]))];
}

export const useLocales = () =>
  useQuery({
    queryKey: ["channels", "list"],
    queryFn: ({ signal }) => channels.list(signal),
    select: ({ results }) => localesOf(results),
  });

/** A text for each of `locales`, in their order, and for what else is written already. */
export function textsIn<T>(locales: readonly string[], written: Record<string, T>, blank: T): Record<string, T> {
  return { ...Object.fromEntries(locales.map((locale) => [locale, blank])), ...written };
}
