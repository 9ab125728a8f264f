// What is asked of the shop about what a merchant arranges for a search.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import type { List } from "../../shared/types.ts";
import { at, by, fresh, once, type Paged, paged } from "./asking.ts";

type Schemas = components["schemas"];
/** Which searches are meant: this one alone, or each that has its words. */
export type Matching = Schemas["CurationMatching"];
export type Curation = Schemas["SearchCuration"];
export type CurationInput = Required<Schemas["CurationInput"]>;
export type Target = Schemas["CurationTarget"];
export type Preview = Schemas["CurationPreview"];
export type PreviewInput = Omit<Schemas["CurationPreviewInput"], "curation"> & { curation: CurationInput | null };
export type Result = Schemas["ExplainedResult"];

export const curations = {
  list: ({ search, ...page }: Paged & { search?: string }, signal?: AbortSignal): Promise<List<Curation>> => {
    const query = { ...paged(page), search: search || undefined };
    return answered(client.GET("/api/search/curations/", { params: { query }, ...fresh, signal }));
  },
  get: (id: string, signal?: AbortSignal): Promise<Curation> =>
    answered(client.GET("/api/search/curations/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: CurationInput): Promise<Curation> =>
    answered(client.POST("/api/search/curations/", { ...once(), body })),
  update: (id: string, version: number, body: CurationInput): Promise<Curation> =>
    answered(client.PUT("/api/search/curations/{id}/", { ...at(id, version), body })),
  remove: (id: string) => answered(client.DELETE("/api/search/curations/{id}/", by(id))),
  /** What a search would find with a draft, and why; changes nothing. */
  preview: (body: PreviewInput, signal?: AbortSignal) =>
    answered(client.POST("/api/search/curations/preview/", { body, signal })),
};

/** Whether a page of the shop stands at `path`. */
export async function isThere(path: string, signal?: AbortSignal): Promise<boolean> {
  const answer = await fetch(path, { method: "HEAD", signal: signal ?? null });
  return answer.status !== 404 && answer.status !== 410;
}
