// Tells the shop which result of a search was opened, and where it stood: what is seldom opened stands too high.

const PER_PAGE = 24;

/** Listens for results that are opened on this page of the results for `query`. */
export function tellClicks(query: string, page: number): void {
  let again = false;
  const tell = (event: Event) => {
    const target = event.target;
    const card = target instanceof Element ? target.closest(".grid > *") : null;
    if (!card || !(target as Element).closest("a[href*='/p/']")) return;
    const place = [...(card.parentElement?.children ?? [])].indexOf(card) + 1 + (page - 1) * PER_PAGE;
    const body = JSON.stringify({ query: query.slice(0, 200), place, again });
    navigator.sendBeacon("/api/search/clicks/", new Blob([body], { type: "application/json" }));
    again = true;
  };
  document.addEventListener("click", tell);
  // The middle button opens a tab.
  document.addEventListener("auxclick", tell);
}
