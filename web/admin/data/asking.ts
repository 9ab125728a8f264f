// How the shop is asked: what every request of a kind brings along.
import { ifMatch } from "./edit.ts";

/** Browsers keep answers for a while; what is edited is read anew. */
export const fresh = { cache: "no-store" } as const;
export const by = (id: string) => ({ params: { path: { id } } });
export const at = (id: string, version: number) => ({ params: { path: { id }, header: ifMatch(version) } });
/** Which part of a list is asked for. */
export type Paged = { page: number; size: number };
export const paged = ({ page, size }: Paged) => ({ page, page_size: size });
export const once = () => ({ params: { header: { "Idempotency-Key": crypto.randomUUID() } } });
