/** The terms in a text, one a line or between commas. */
export const termsOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((term) => term.trim())
    .filter((term) => term !== "");
