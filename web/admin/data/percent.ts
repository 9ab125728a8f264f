// Percentages as people type them, in hundredths of a percent.
import { taxRate } from "../../shared/format.ts";

/** `21`, `9.975` or `9,975`: how a tax rate stands in a field. */
export const rateText = (millipercent: number, language: string): string =>
  taxRate(millipercent, language).replace(/\s%$/, "");

/** What was typed, with a point or a comma; nothing for more than 100 or what would have to be rounded. */
export function millipercentOf(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const millipercent = Number(`${match[1]}${(match[2] ?? "").padEnd(3, "0")}`);
  return millipercent <= 100_000 ? millipercent : null;
}
