// Rows as a file that spreadsheets read.
const FORMULA = /^(?!-?\d+(\.\d+)?$)[=+\-@\t\r]/;

/** A cell in quotes; what a spreadsheet would take for a formula is made text. */
const cell = (text: string) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** CSV (RFC 4180) with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly string[][]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** Hands `text` to the browser as a file to keep. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
