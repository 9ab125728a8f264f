// The browser's entry: goes on from what the server rendered.
import { createRoot, hydrateRoot } from "react-dom/client";
import { languageOf } from "../shared/format.ts";
import { addCatalogue } from "../shared/messages/index.ts";
import type { PageName, RenderInput } from "../shared/types.ts";
import { refreshWishes } from "../shared/wish.tsx";
import { App, addPages, isKnown } from "./app.tsx";
import { refreshCart } from "./cart/store.ts";

/** Pages that only buyers reach. */
const BUYING: ReadonlySet<PageName> = new Set(["cart", "checkout", "order", "review"]);

/** The words of languages, each a file of its own; English is here anyway. */
const CATALOGUES = {
  de: async () => (await import("../shared/messages/de.ts")).de,
  ar: async () => (await import("../shared/messages/ar.ts")).ar,
};

async function start(root: HTMLElement, input: RenderInput): Promise<void> {
  const language = languageOf(input.locale);
  if (language !== "en") addCatalogue(language, await CATALOGUES[language]());
  if (BUYING.has(input.page)) {
    const { BUYING_PAGES, paying } = await import("./buying.ts");
    addCatalogue("en", paying);
    addPages(BUYING_PAGES);
  } else if (!isKnown(input.page)) {
    const { APART_PAGES, WORDS } = await import("./apart.ts");
    addCatalogue("en", WORDS);
    addPages(APART_PAGES);
  }
  if (root.firstChild) hydrateRoot(root, <App input={input} />);
  else createRoot(root).render(<App input={input} />);
  // What a form got wrong is where the work goes on.
  root.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus();
  // Pages that are the same for everybody do not know whose cart it is.
  if (!input.session) refreshCart();
  refreshWishes();
  if (input.page === "search" && input.data.query.q) {
    const { q, page } = input.data.query;
    import("./search/clicks.ts").then(({ tellClicks }) => tellClicks(q, page));
  }
}

const input: RenderInput | null = JSON.parse(document.getElementById("state")?.textContent ?? "null");
const root = document.getElementById("root");
if (root && input) start(root, input);
