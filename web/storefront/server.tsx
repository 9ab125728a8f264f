// The renderer's entry: the host calls `render` with a page's input and puts the answer into the document.
import { renderToString } from "react-dom/server";
import { ar } from "../shared/messages/ar.ts";
import { de } from "../shared/messages/de.ts";
import { addCatalogue } from "../shared/messages/index.ts";
import type { RenderInput } from "../shared/types.ts";
import { APART_PAGES, WORDS } from "./apart.ts";
import { App, addPages } from "./app.tsx";
import { BUYING_PAGES, paying } from "./buying.ts";
import { head } from "./head.ts";

addCatalogue("de", de);
addCatalogue("ar", ar);
addCatalogue("en", WORDS);
addCatalogue("en", paying);
addPages(APART_PAGES);
addPages(BUYING_PAGES);

export function render(text: string): string {
  const input: RenderInput = JSON.parse(text);
  return JSON.stringify({ head: head(input), body: renderToString(<App input={input} />), lang: input.locale });
}

(globalThis as { render?: typeof render }).render = render;
