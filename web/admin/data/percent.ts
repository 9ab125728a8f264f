// Percentages as people type them, in hundredths of a percent.
import { percent } from "../../shared/format.ts";

/** `21`, `5.5` or `5,5`: how a percentage stands in a field. */
export const percentText = (basisPoints: number, language: string): string =>
  percent(basisPoints, language).replace(/\s%$/, "");

/** What was typed, with a point or a comma; nothing for more than 100 or what would have to be rounded. */
export function basisPointsOf(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const basisPoints = Number(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`);
  return basisPoints <= 10_000 ? basisPoints : null;
}
