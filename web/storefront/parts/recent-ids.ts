// What was looked at on this device: ids, the last first, in the browser alone.
const KEY = "souk-recent";
/** Products that are remembered. */
export const MOST_RECENT = 12;
const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The ids of what was looked at; none where the browser keeps nothing. */
export function recentIds(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const ids = Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string" && ID.test(id)) : [];
    return [...new Set(ids)].slice(0, MOST_RECENT);
  } catch {
    return [];
  }
}

/** Remembers that `id` was looked at just now. */
export function remember(id: string): void {
  const ids = [id, ...recentIds().filter((other) => other !== id)].slice(0, MOST_RECENT);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing shows no list.
  }
}

/** Forgets all of it. */
export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
