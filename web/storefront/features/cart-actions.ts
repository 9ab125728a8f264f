// What scripts add to the cart's plain forms: the page stays, the cart opens.
import type { FormEvent } from "react";
import { ApiError, answered, client } from "../../shared/api.ts";
import { money } from "../../shared/format.ts";
import type { Cart } from "../../shared/types.ts";
import { SIZES } from "../../shared/ui.tsx";
import { figures } from "./receipt.tsx";

/** Shows the cart's count and sum in the header. */
export function showCart(cart: Cart): void {
  for (const at of document.querySelectorAll("[data-cart-count]")) at.textContent = String(cart.item_count);
  const total = cart.item_count > 0 ? money(cart.subtotal) : "";
  for (const at of document.querySelectorAll("[data-cart-total]")) at.textContent = total;
}

/** Adds what the form says and opens the cart; without this script the form itself does. */
export async function addToCart(event: FormEvent<HTMLFormElement>): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget;
  const fields = new FormData(form);
  const error = form.querySelector("[data-add-error]");
  try {
    const body = { variant_id: String(fields.get("variant_id")), quantity: Number(fields.get("quantity")) };
    const cart = await answered(client.POST("/api/orders/cart/", { body }));
    if (error) error.textContent = "";
    showCart(cart);
    openDrawer(cart);
  } catch (failure) {
    const { errors, detail } =
      failure instanceof ApiError ? failure.problem : { detail: "The shop cannot be reached." };
    if (error) error.textContent = errors ? Object.values(errors).flat().join(" ") : (detail ?? "");
  }
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The mini-cart: a dialog of the page, made when it is first wanted. */
function openDrawer(cart: Cart): void {
  document.getElementById("mini")?.remove();
  const dialog = document.createElement("dialog");
  dialog.className = "drawer";
  dialog.id = "mini";
  dialog.setAttribute("aria-labelledby", "mini-h");
  const lines = cart.lines
    .map(
      (line) =>
        `<div class="line"><span class="pic saffron">${line.image ? `<img src="${escapeHtml(line.image.url)}" srcset="${escapeHtml(line.image.srcset)}" sizes="${SIZES.line}" alt="" width="800" height="1000">` : ""}</span>` +
        `<div class="body"><div class="r1"><a href="/p/${escapeHtml(line.product_slug)}/">${escapeHtml(line.title)}</a><span class="price">${money(line.total)}</span></div>` +
        `<span class="xs mute">${escapeHtml(Object.values(line.options).join(", "))}${line.quantity > 1 ? `, ${line.quantity} pieces` : ""}</span></div></div>`,
    )
    .join("");
  const { rows, total } = figures(cart, cart.item_count, document.documentElement.lang, true);
  const pair = ([name, figure]: [string, string]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(figure)}</dd>`;
  dialog.innerHTML =
    `<div class="dh"><h2 id="mini-h" style="font-size:var(--t-22)">Your cart</h2><button class="disc" type="button" aria-label="Close cart" autofocus><svg class="i" aria-hidden="true"><use href="#x"/></svg></button></div>` +
    `<div class="mid">${lines}</div><div class="df"><dl class="ledger">${rows.map((row) => `<div>${pair(row)}</div>`).join("")}<div class="sum">${pair(total)}</div></dl>` +
    `<a class="btn wide" href="/checkout/">Check out</a><a class="link sm" href="/cart/">Look at the whole cart</a></div>`;
  dialog.querySelector("button")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
