/** What a `datetime-local` field holds, in the reader's own time zone, as the API takes it; nothing where it is empty. */
export function momentOf(local: string): string | null {
  const date = new Date(local);
  return local === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
