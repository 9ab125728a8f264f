import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { curations, type Preview, type PreviewInput } from "../../data/curations.ts";
import { faultsOf } from "../../data/problem.ts";
import { useSettled } from "../../data/settled.ts";

export interface Tried {
  /** What was found last; nothing before the first answer, and where nothing is asked. */
  found: Preview | null;
  /** What is wrong with the draft, by the form's field. */
  faults: Record<string, string>;
  /** What is wrong otherwise. */
  error: string;
  isBusy: boolean;
}

const NOTHING: Tried = { found: null, faults: {}, error: "", isBusy: false };

/** What a search finds with a draft, asked anew a moment after it changed; the older question is given up. */
export function usePreview(input: PreviewInput | null, alias: Record<string, string> = {}): Tried {
  const typed = JSON.stringify(input);
  const settled = useSettled(typed);
  const query = useQuery({
    queryKey: ["curations", "preview", settled],
    queryFn: ({ signal }) => curations.preview(JSON.parse(settled) as PreviewInput, signal),
    enabled: settled !== "null",
    placeholderData: keepPreviousData,
  });
  // What stood there stays while the draft cannot be tried.
  const last = useRef<Preview | null>(null);
  if (query.data) last.current = query.data;
  if (input === null) return NOTHING;
  const { fields, rest } = query.error ? faultsOf(query.error, [], alias) : { fields: {}, rest: "" };
  return { found: last.current, faults: fields, error: rest, isBusy: query.isFetching || typed !== settled };
}
