// What the admin asks of the shop about API keys.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { by, fresh } from "./asking.ts";

type Schemas = components["schemas"];
export type ApiKey = Schemas["ApiKey"];

export const apiKeys = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/api-keys/", { ...fresh, signal })),
  /** Makes a key; its answer alone has the key itself. */
  create: (body: Schemas["ApiKeyInput"]) => answered(client.POST("/api/api-keys/", { body })),
  revoke: (id: string) => answered(client.DELETE("/api/api-keys/{id}/", by(id))),
};
