import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { type MailInput, type MailPreview, type MailWords, mails } from "../../data/mails.ts";
import { faultsOf } from "../../data/problem.ts";
import { useSettled } from "../../data/settled.ts";

export interface Tried {
  /** The mail as it was when its words could last be sent. */
  shown: MailPreview | null;
  /** What is wrong with the words, by their field. */
  faults: Record<string, string>;
  /** What is wrong otherwise. */
  error: string;
}

const FIELDS = ["subject", "intro", "closing"];

/** A mail with words that are being written, made anew a moment after they changed; the older question is given up. */
export function usePreview({ name, locale }: MailWords, words: MailInput, isAllowed: boolean): Tried {
  const settled = useSettled(JSON.stringify(words));
  const query = useQuery({
    queryKey: ["mails", "preview", name, locale, settled],
    queryFn: ({ signal }) => mails.preview({ name, locale }, JSON.parse(settled) as MailInput, signal),
    enabled: isAllowed,
    placeholderData: keepPreviousData,
    retry: false,
  });
  // What stood there stays while the words cannot be sent.
  const last = useRef<MailPreview | null>(null);
  if (query.data) last.current = query.data;
  const { fields, rest } = query.error ? faultsOf(query.error, FIELDS) : { fields: {}, rest: "" };
  return { shown: last.current, faults: fields, error: rest };
}
