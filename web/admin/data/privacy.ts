// What the admin asks of the shop about exports and erasures of persons.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { fresh } from "./asking.ts";

type Schemas = components["schemas"];
export type PrivacyRequest = Schemas["PrivacyRequest"];
export type PrivacyKind = Schemas["PrivacyRequestKind"];

export const privacyRequests = {
  list: (query: { page: number; page_size: number; kind?: PrivacyKind }, signal?: AbortSignal) =>
    answered(client.GET("/api/privacy-requests/", { params: { query }, ...fresh, signal })),
  /** Asks in a person's name. */
  ask: (account_id: string, kind: PrivacyKind) =>
    answered(client.POST("/api/privacy-requests/", { body: { account_id, kind } })),
  /** The export, as a page that people read. */
  file: (id: string): Promise<Blob> =>
    answered(client.GET("/api/privacy-requests/{id}/file/", { params: { path: { id } }, parseAs: "blob" })),
};
