import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { type MouseEvent, useRef } from "react";
import { pageState, rangeOf, type Selection, toggled, withRows } from "../data/selection.ts";
import { useTexts } from "../i18n.tsx";
import type { Column } from "./list-types.ts";

interface Props<T extends { id: string }> {
  title: string;
  columns: Column<T>[];
  rows: T[] | undefined;
  total: number;
  sort: string;
  setSort: (sort: string) => void;
  rowName: (row: T) => string;
  /** Left out where nothing can be done with several rows. */
  selection?: Selection<T>;
  select?: (selection: Selection<T>) => void;
}

/** Rows with what can be chosen, sorted by their heads; a row is two lines where it is narrow. */
export function DataTable<T extends { id: string }>(props: Props<T>) {
  const { t } = useTexts();
  const { title, columns, rows, total, sort, setSort, selection, select } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <div className="dt-scroll" tabIndex={0} role="group" aria-label={t("list.scrolls", { title })}>
      <table aria-rowcount={total + 1} aria-busy={rows === undefined}>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {select && selection ? (
              <th data-c="sel" scope="col">
                <PageCheck rows={rows ?? []} selection={selection} select={select} />
              </th>
            ) : null}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} setSort={setSort} />
            ))}
          </tr>
        </thead>
        {rows ? <Rows {...props} rows={rows} /> : <Bones columns={columns} selectable={select !== undefined} />}
      </table>
    </div>
  );
}

function PageCheck<T extends { id: string }>(props: {
  rows: T[];
  selection: Selection<T>;
  select: (selection: Selection<T>) => void;
}) {
  const { t } = useTexts();
  const { rows, selection, select } = props;
  const state = pageState(selection, rows);
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-label={t("list.selectPage")}
        checked={state === "all" && rows.length > 0}
        ref={(box) => {
          if (box) box.indeterminate = state === "some";
        }}
        onChange={() => select(withRows(selection, rows, state !== "all"))}
      />
    </label>
  );
}

function HeadCell<T>({ column, sort, setSort }: { column: Column<T>; sort: string; setSort: (sort: string) => void }) {
  const { up, down } = column.sort ?? {};
  const props = { "data-c": column.place ?? "ship", className: column.end ? "r" : undefined, scope: "col" as const };
  if (column.unseen)
    return (
      <th {...props}>
        <span className="vh">{column.label}</span>
      </th>
    );
  if (!up && !down) return <th {...props}>{column.label}</th>;
  const state = sort === up ? "ascending" : sort === down ? "descending" : undefined;
  const next = state === "ascending" && down ? down : state === "descending" && up ? up : (up ?? down ?? "");
  const Arrow = state === "ascending" ? ArrowUp : state === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th {...props} aria-sort={state}>
      <button className="sort" type="button" onClick={() => setSort(next)}>
        {column.label}
        <Arrow className="i" aria-hidden="true" />
      </button>
    </th>
  );
}

function Rows<T extends { id: string }>({ columns, rows, selection, select, rowName }: Props<T> & { rows: T[] }) {
  const { t } = useTexts();
  const last = useRef<string>("");
  const clicked = (row: T, event: MouseEvent) => {
    if (!selection || !select) return;
    const range = event.shiftKey ? rangeOf(rows, last.current, row.id) : [];
    last.current = row.id;
    select(range.length > 0 ? withRows(selection, range, !selection.has(row.id)) : toggled(selection, row));
  };
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id} className={selection?.has(row.id) ? "on" : undefined}>
          {select ? (
            <td data-c="sel">
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={t("list.select", { name: rowName(row) })}
                  checked={selection?.has(row.id) ?? false}
                  onChange={() => {}}
                  onClick={(event) => clicked(row, event)}
                />
              </label>
            </td>
          ) : null}
          {columns.map((column) => (
            <td key={column.id} data-c={column.place ?? "ship"} className={column.end ? "r" : undefined}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Bones<T>({ columns, selectable }: { columns: Column<T>[]; selectable: boolean }) {
  return (
    <tbody>
      {Array.from({ length: 10 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes that never change places
        <tr key={index}>
          {selectable ? (
            <td data-c="sel">
              <i className="bone box" />
            </td>
          ) : null}
          {columns.map((column) => (
            <td key={column.id} data-c={column.place ?? "ship"}>
              <i className="bone cell" />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
