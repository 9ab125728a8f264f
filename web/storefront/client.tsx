// The browser's entry: goes on from what the server rendered.
import { createRoot, hydrateRoot } from "react-dom/client";
import { answered, client } from "../shared/api.ts";
import type { PageInput } from "../shared/types.ts";
import { App } from "./app.tsx";
import { showCart } from "./features/cart-actions.ts";

const input: PageInput = JSON.parse(document.getElementById("state")?.textContent ?? "null");
const root = document.getElementById("root");
if (root && input) {
  if (root.firstChild) hydrateRoot(root, <App input={input} />);
  else createRoot(root).render(<App input={input} />);
}

document.addEventListener("click", (event) => {
  if (!(event.target as Element).closest("[data-theme-toggle]")) return;
  const html = document.documentElement;
  const dark = html.dataset.theme ? html.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  html.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("souk-theme", html.dataset.theme);
});

// Pages that are the same for everybody do not know whose cart it is.
if (!input?.session) answered(client.GET("/api/orders/cart/")).then(showCart, () => undefined);
