// The cart of a page's scripts: the shop's last answer about it, and whether the mini-cart is open.
import { useSyncExternalStore } from "react";
import { ApiError, answered, client } from "../../shared/api.ts";
import type { Cart, Money } from "../../shared/types.ts";

export interface CartState {
  /** Nothing until the shop has told. */
  cart: Cart | null;
  /** Why it could not be told. */
  refused: Refused | null;
  open: boolean;
}

/** Why the shop refused: its word for programs, how many there are, and its sentence. Without a code it was not reached. */
export interface Refused {
  code?: string;
  available?: number;
  detail?: string;
}

const NOTHING: CartState = { cart: null, refused: null, open: false };
let state = NOTHING;
const listeners = new Set<() => void>();

function set(change: Partial<CartState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The cart as scripts know it; on the server, nothing. */
export function useCart(): CartState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => NOTHING,
  );
}

/** What the header shows: the cart of the scripts, else what the server put into the page. */
export function figuresOf(
  { cart }: CartState,
  session: { cart_count: number; cart_subtotal: Money } | null,
): { count: number; subtotal: Money | null } {
  if (cart) return { count: cart.item_count, subtotal: cart.subtotal };
  return { count: session?.cart_count ?? 0, subtotal: session?.cart_subtotal ?? null };
}

// One change after the other: an answer never overtakes a later one.
let queue: Promise<unknown> = Promise.resolve();

function send(call: () => Promise<Cart>, then: Partial<CartState> = {}): Promise<Refused | null> {
  const sent = queue.then(async () => {
    try {
      set({ cart: await call(), ...then });
      return null;
    } catch (error) {
      return error instanceof ApiError ? refusedBy(error) : {};
    }
  });
  queue = sent;
  return sent;
}

function refusedBy({ problem }: ApiError): Refused {
  const { code, detail, errors, available } = problem as typeof problem & { available?: unknown };
  const fields = Object.keys(errors ?? {});
  return {
    code: code !== "out_of_stock" && fields.includes("quantity") ? "quantity" : code,
    available: typeof available === "number" ? available : undefined,
    detail,
  };
}

/** Asks the shop for the cart. */
export async function refreshCart(): Promise<void> {
  set({ refused: await send(() => answered(client.GET("/api/orders/cart/"))) });
}

/** Adds units of a variant and opens the mini-cart; says which search led to this page, if one did. */
export function addToCart(variant_id: string, quantity: number): Promise<Refused | null> {
  const query = document.referrer.split("/search/?")[1];
  const found_by = new URLSearchParams(query).get("q")?.slice(0, 200);
  const body = { variant_id, quantity, found_by };
  return send(() => answered(client.POST("/api/orders/cart/", { body })), { open: true });
}

/** Sets the units of a line. */
export function changeLine(id: string, quantity: number): Promise<Refused | null> {
  const params = { path: { id } };
  return send(() => answered(client.PUT("/api/orders/cart/{id}/", { params, body: { quantity } })));
}

/** Takes a line out. */
export function removeLine(id: string): Promise<Refused | null> {
  return send(() => answered(client.DELETE("/api/orders/cart/{id}/", { params: { path: { id } } })));
}

/** Opens the mini-cart with what the shop says now. */
export function openMiniCart(): Promise<void> {
  set({ open: true });
  return refreshCart();
}

/** The browser tells of a drawer that is closed already, too: nothing is drawn for that. */
export function closeMiniCart(): void {
  if (state.open) set({ open: false });
}
