// What is asked of the shop about what a merchant arranges for a search.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import type { List } from "../../shared/types.ts";
import { at, by, fresh, once, type Paged, paged } from "./asking.ts";

type Schemas = components["schemas"];
/** Which searches are meant: this one alone, or each that has its words. */
export type Matching = "whole" | "contained";
// The generated types say of `matching` what no value can be; these say what it is.
type Said<T> = Omit<T, "matching"> & { matching: Matching };
export type Curation = Said<Schemas["SearchCuration"]>;
export type CurationInput = Said<Required<Schemas["CurationInput"]>>;
export type Target = Schemas["CurationTarget"];
export type Preview = Schemas["CurationPreview"];
export type PreviewInput = Omit<Schemas["CurationPreviewInput"], "curation"> & { curation: CurationInput | null };
export type Result = Schemas["ExplainedResult"];

const sent = (body: CurationInput) => body as unknown as Schemas["CurationInput"];
const read = (answer: object) => answer as Curation;

export const curations = {
  list: async ({ search, ...page }: Paged & { search?: string }, signal?: AbortSignal): Promise<List<Curation>> => {
    const query = { ...paged(page), search: search || undefined };
    const found = await answered(client.GET("/api/search/curations/", { params: { query }, ...fresh, signal }));
    return { ...found, results: found.results.map(read) };
  },
  get: async (id: string, signal?: AbortSignal) =>
    read(await answered(client.GET("/api/search/curations/{id}/", { ...by(id), ...fresh, signal }))),
  create: async (body: CurationInput) =>
    read(await answered(client.POST("/api/search/curations/", { ...once(), body: sent(body) }))),
  update: async (id: string, version: number, body: CurationInput) =>
    read(await answered(client.PUT("/api/search/curations/{id}/", { ...at(id, version), body: sent(body) }))),
  remove: (id: string) => answered(client.DELETE("/api/search/curations/{id}/", by(id))),
  /** What a search would find with a draft, and why; changes nothing. */
  preview: ({ curation, ...rest }: PreviewInput, signal?: AbortSignal) => {
    const body = { ...rest, curation: curation && sent(curation) };
    return answered(client.POST("/api/search/curations/preview/", { body, signal }));
  },
};

/** Whether a page of the shop stands at `path`. */
export async function isThere(path: string, signal?: AbortSignal): Promise<boolean> {
  const answer = await fetch(path, { method: "HEAD", signal: signal ?? null });
  return answer.status !== 404 && answer.status !== 410;
}
