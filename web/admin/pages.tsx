import type { List } from "../shared/types.ts";

/** The way to the neighbours of a page of a list, where it has some. */
export function Pages({ list, page, go }: { list: List<unknown> | null; page: number; go: (page: number) => void }) {
  if (!list?.previous && !list?.next) return null;
  return (
    <nav className="row" aria-label="Pages" style={{ gap: "1rem", marginTop: "1rem" }}>
      {list.previous ? (
        <button type="button" className="btn quiet" onClick={() => go(page - 1)}>
          Back
        </button>
      ) : null}
      <span className="mute num">Page {page}</span>
      {list.next ? (
        <button type="button" className="btn quiet" onClick={() => go(page + 1)}>
          More
        </button>
      ) : null}
    </nav>
  );
}
