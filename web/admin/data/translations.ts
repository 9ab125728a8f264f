// What the admin asks of the shop about texts in other languages.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { fresh } from "./asking.ts";

type Schemas = components["schemas"];
export type Translated = Schemas["Translated"];
export type Term = Schemas["Term"];

/** What can be translated, as its addresses name it. */
export const KINDS = ["product", "category", "brand", "collection", "seller", "shipping_method"] as const;
export type TranslatableKind = (typeof KINDS)[number];

export const translations = {
  get: (kind: string, id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/translations/{kind}/{id}/", { params: { path: { kind, id } }, ...fresh, signal })),
  put: (path: { kind: string; id: string; locale: string }, texts: Record<string, string>) =>
    answered(client.PUT("/api/translations/{kind}/{id}/{locale}/", { params: { path }, body: { texts } })),
};

export const terms = {
  list: (query: { locale: string; search?: string; page: number; page_size: number }, signal?: AbortSignal) =>
    answered(client.GET("/api/terms/", { params: { query }, ...fresh, signal })),
  change: (locale: string, changed: Term[]) =>
    answered(client.PATCH("/api/terms/", { body: { locale, terms: changed } })),
};
