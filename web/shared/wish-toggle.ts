// What a press on a heart does: fetched with the first press.
import { ApiError, answered, client } from "./api.ts";
import { setWishes, wishOf } from "./wish.tsx";

// One change after the other: a guest's first wish makes the list that the next one goes on.
let queue: Promise<unknown> = Promise.resolve();

/** Puts a product on the wishlist, or takes it off. Fails where the shop refuses. */
export function toggleWish(product: string): Promise<void> {
  const sent = queue.then(async () => {
    const item = wishOf(product);
    if (item) await remove(item);
    const made = item ? undefined : await answered(client.POST("/api/wishlist/", { body: { product_id: product } }));
    setWishes({ [product]: made?.id });
  });
  queue = sent.catch(() => undefined);
  return sent;
}

/** What is not there any more is off the list too. */
async function remove(id: string): Promise<void> {
  try {
    await answered(client.DELETE("/api/wishlist/{id}/", { params: { path: { id } } }));
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}
