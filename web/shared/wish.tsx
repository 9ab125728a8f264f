// Hearts: which products are on the wishlist is asked for once the page is there, since pages are the same for everybody.
import { type FormEvent, useSyncExternalStore } from "react";
import { client } from "./api.ts";
import { useI18n } from "./i18n.ts";
import { Form } from "./link.tsx";

/** The item of each product that is wished for. */
type Wishes = Record<string, string | undefined>;

let wishes: Wishes = {};
const listeners = new Set<() => void>();

export const wishOf = (product: string): string | undefined => wishes[product];

export function setWishes(next: Wishes): void {
  wishes = { ...wishes, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the shop which hearts are filled. */
export async function refreshWishes(): Promise<void> {
  const { data } = await client.GET("/api/wishlist/products/");
  setWishes(Object.fromEntries((data ?? []).map(({ id, product_id }) => [product_id, id])));
}

/** A plain form that puts a product on the wishlist; scripts keep the page, and take it off again. */
export function Heart({ id, title }: { id: string; title: string }) {
  const { t } = useI18n();
  const isWished = useSyncExternalStore(
    subscribe,
    () => !!wishes[id],
    () => false,
  );
  const toggle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    import("./wish-toggle.ts").then(({ toggleWish }) => toggleWish(id)).catch(() => form.submit());
  };
  return (
    <Form action="/wishlist/add/" method="post" onSubmit={toggle}>
      <input type="hidden" name="product_id" value={id} />
      <button type="submit" className="disc wish" aria-label={t("wish", { title })} aria-pressed={isWished}>
        <svg className="i" aria-hidden="true">
          <use href="#heart" />
        </svg>
      </button>
    </Form>
  );
}
