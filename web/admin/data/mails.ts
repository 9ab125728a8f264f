// What is asked of the shop about the words of its mails.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { by, fresh } from "./asking.ts";
import { ifMatch } from "./edit.ts";
import { allRows } from "./selection.ts";

type Schemas = components["schemas"];
/** What a mail says in one language. */
export type MailWords = Schemas["MailWords"];
export type MailInput = Required<Schemas["MailWordsInput"]>;
export type MailPreview = Schemas["MailPreview"];

const of = ({ name, locale }: Pick<MailWords, "name" | "locale">) => ({ name, locale });
const as = (words: MailWords) => ({ params: { path: of(words), header: ifMatch(words.version) } });

/** The mails about an order and what became of them. */
export const orderMails = (id: string, signal?: AbortSignal) =>
  answered(client.GET("/api/orders/orders/{id}/mails/", { ...by(id), ...fresh, signal }));

export const mails = {
  /** All of them, each in each language. */
  all: (signal?: AbortSignal): Promise<MailWords[]> =>
    allRows((page) =>
      answered(client.GET("/api/mails/", { params: { query: { page, page_size: 100 } }, ...fresh, signal })),
    ),
  get: (name: string, locale: string, signal?: AbortSignal): Promise<MailWords> =>
    answered(client.GET("/api/mails/{name}/{locale}/", { params: { path: { name, locale } }, ...fresh, signal })),
  /** Has it say these words, as long as nobody changed them since they were read. */
  change: (read: MailWords, body: MailInput): Promise<MailWords> =>
    answered(client.PUT("/api/mails/{name}/{locale}/", { ...as(read), body })),
  /** Has it say the default again, as long as nobody changed it since it was read. */
  reset: (read: MailWords) => answered(client.DELETE("/api/mails/{name}/{locale}/", as(read))),
  /** Shows it with these words and made-up values; changes nothing. */
  preview: (mail: Pick<MailWords, "name" | "locale">, body: MailInput, signal?: AbortSignal): Promise<MailPreview> =>
    answered(client.POST("/api/mails/{name}/{locale}/preview/", { params: { path: of(mail) }, body, signal })),
};
