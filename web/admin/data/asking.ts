// How the shop is asked: what every request of a kind brings along.
import { client } from "../../shared/api.ts";
import { ifMatch } from "./edit.ts";

// A browser may shop in another channel; what staff see and set without naming one is the default channel's.
client.use({
  onRequest: ({ request }) => {
    if (!request.headers.has("X-Channel")) request.headers.set("X-Channel", "default");
  },
});

/** Browsers keep answers for a while; what is edited is read anew. */
export const fresh = { cache: "no-store" } as const;
export const by = (id: string) => ({ params: { path: { id } } });
export const at = (id: string, version: number) => ({ params: { path: { id }, header: ifMatch(version) } });
/** Which part of a list is asked for. */
export type Paged = { page: number; size: number };
export const paged = ({ page, size }: Paged) => ({ page, page_size: size });
export const once = () => ({ params: { header: { "Idempotency-Key": crypto.randomUUID() } } });
