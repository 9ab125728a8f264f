import { useQueries } from "@tanstack/react-query";
import { X } from "lucide-react";
import type { List } from "../../shared/types.ts";
import { type KnownFilter, type ListState, readList, viewOf } from "../data/list-state.ts";
import { useTexts } from "../i18n.tsx";
import type { View } from "./list-types.ts";

interface Props {
  name: string;
  views: View[];
  own: View[];
  present: string;
  known: KnownFilter[];
  open: (query: string) => void;
  remove: (id: string) => void;
  fetch: (state: ListState, signal: AbortSignal) => Promise<List<unknown>>;
}

/** The saved views of a list as pills, with how many rows each has. */
export function Views({ name, views, own, present, known, open, remove, fetch }: Props) {
  const { t, atLeast } = useTexts();
  const all = [...views, ...own];
  const counts = useQueries({
    queries: all.map((view) => ({
      queryKey: [name, "count", view.query],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetch({ ...readList(new URLSearchParams(view.query), known), page: 1, size: 1 }, signal).then(
          ({ count, count_is_estimate }) => ({ count, count_is_estimate }),
        ),
    })),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="tabs views" role="group" aria-label={t("list.views")}>
      {all.map((view, index) => (
        <span key={view.id} className="view">
          <button
            type="button"
            aria-pressed={viewOf(new URLSearchParams(view.query)) === present}
            onClick={() => open(view.query)}
          >
            {view.label} <span className="c">{counts[index]?.data ? atLeast(counts[index].data) : ""}</span>
          </button>
          {index >= views.length ? (
            <button
              type="button"
              className="drop"
              aria-label={t("list.removeView", { view: view.label })}
              onClick={() => remove(view.id)}
            >
              <X className="i" aria-hidden="true" />
            </button>
          ) : null}
        </span>
      ))}
    </div>
  );
}
