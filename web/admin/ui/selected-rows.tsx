// What a list shows of its selection: that there is more to select, and what can be done with it.
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ListState } from "../data/list-state.ts";
import { allRows, pageState, SELECT_LIMIT, type Selection, withRows } from "../data/selection.ts";
import { useTexts } from "../i18n.tsx";
import type { ListConfig } from "./list-types.ts";

/** Offers the whole page once a row is selected, which a narrow screen without heads needs, and all pages once a whole one is. */
export function SelectAll<T extends { id: string }>(props: {
  config: ListConfig<T>;
  state: ListState;
  rows: T[];
  selection: Selection<T>;
  count: number;
  select: (selection: Selection<T>) => void;
}) {
  const { t, count: written } = useTexts();
  const { config, state: shown, rows, selection, count, select } = props;
  const [busy, setBusy] = useState(false);
  const state = pageState(selection, rows);
  if (state === "none" || (state === "all" && count <= rows.length)) return null;
  const all = async () => {
    setBusy(true);
    const signal = new AbortController().signal;
    try {
      select(withRows(selection, await allRows((page) => config.fetch({ ...shown, page, size: 100 }, signal))));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="selall">
      <span>{t("list.selected", { count: selection.size })}</span>{" "}
      {state === "some" ? (
        <button className="text" type="button" onClick={() => select(withRows(selection, rows))}>
          {t("list.selectPage")}
        </button>
      ) : null}
      {state === "all" && selection.size < Math.min(count, SELECT_LIMIT) ? (
        <button className="text" type="button" onClick={all} disabled={busy}>
          {t("list.selectAll", { count: written(Math.min(count, SELECT_LIMIT)) })}
        </button>
      ) : null}
    </div>
  );
}

/** What can be done with the selected rows; it floats over the list. */
export function BulkBar(props: { selected: number; sum?: string; clear: () => void; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className="bulk" aria-label={t("list.bulk")}>
      <span className="coin">{props.selected}</span>
      <span className="bt">
        <b>{t("list.selectedWord")}</b>
        {props.sum ? <span className="num bs">{props.sum}</span> : null}
      </span>
      <div className="ba">{props.children}</div>
      <button className="x" type="button" aria-label={t("list.unselect")} onClick={props.clear}>
        <X className="i" aria-hidden="true" />
      </button>
    </section>
  );
}
