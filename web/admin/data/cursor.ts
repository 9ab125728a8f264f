/** Where the part after this one begins, from the `next` that the API gives with a part of a list. */
export const cursorOf = (next: string | null | undefined): string | undefined =>
  next ? (new URL(next, location.origin).searchParams.get("cursor") ?? undefined) : undefined;
