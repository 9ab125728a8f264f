/** What a `datetime-local` field holds, in the reader's own time zone, as the API takes it; nothing where it is empty. */
export function momentOf(local: string): string | null {
  const date = new Date(local);
  return local === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A moment of the API as a `datetime-local` field holds it, in the reader's own time zone; empty where there is none. */
export function localOf(moment: string | null | undefined): string {
  if (!moment) return "";
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The day that an address names, as a moment at which it begins here, `later` days on; nothing where it is none. */
export function dayStart(day: string | undefined, later = 0): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? "");
  if (!parts) return undefined;
  const date = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + later);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
