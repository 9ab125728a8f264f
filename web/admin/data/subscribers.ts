// What the admin asks of the shop about who is written to about news.
import { answered, client } from "../../shared/api.ts";
import type { components, paths } from "../../shared/contract.ts";
import { by, fresh } from "./asking.ts";
import { exportOf } from "./provider.ts";

export type Subscriber = components["schemas"]["NewsletterSubscriber"];
export type SubscriberStatus = components["schemas"]["SubscriberStatus"];
type Query = NonNullable<paths["/api/newsletter/subscribers/"]["get"]["parameters"]["query"]>;

export const subscribers = {
  list: (query: Query, signal?: AbortSignal) =>
    answered(client.GET("/api/newsletter/subscribers/", { params: { query }, ...fresh, signal })),
  remove: (id: string) => answered(client.DELETE("/api/newsletter/subscribers/{id}/", by(id))),
  exported: exportOf("/api/newsletter/subscribers/export/"),
};
