// What was searched on this device: words, the last first, in the browser alone.
const KEY = "souk-searches";
/** Searches that are remembered. */
const MOST = 8;

/** What was searched; nothing where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const words = Array.isArray(kept) ? kept.filter((each): each is string => typeof each === "string") : [];
    return [...new Set(words)].slice(0, MOST);
  } catch {
    return [];
  }
}

/** Remembers that `words` were searched just now. */
export function rememberSearch(words: string): void {
  const said = words.trim().slice(0, 200);
  if (said === "") return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== said.toLowerCase());
  try {
    localStorage.setItem(KEY, JSON.stringify([said, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing shows no list.
  }
}

/** Forgets all of it. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
