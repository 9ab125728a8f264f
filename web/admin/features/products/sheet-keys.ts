// How a sheet is written in by keyboard and clipboard: arrows move, a block is pasted, Ctrl+D fills down.
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { type Cell, cellsOf, pasted, type Row } from "./matrix.ts";

interface Options {
  rows: Row[];
  selected: ReadonlySet<string>;
  /** The columns that can be written in, in the sheet's order. */
  columns: readonly Cell[];
  put: (rows: Row[]) => void;
}

export function useSheetKeys({ rows, selected, columns, put }: Options) {
  const table = useRef<HTMLTableElement>(null);
  /** Where in the sheet the focus is. */
  const place = (target: EventTarget) => {
    const { row, column } = (target as HTMLElement).dataset;
    return row && column ? { row: Number(row), column: column as Cell } : null;
  };
  const go = (row: number, column: string) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = place(event.target);
    if (!at) return;
    const down = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (down !== undefined) {
      event.preventDefault();
      go(at.row + down, at.column);
    } else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const value = rows[at.row]?.[at.column] ?? "";
      const isMeant = (row: Row, index: number) => (selected.size > 0 ? selected.has(row.key) : index > at.row);
      put(rows.map((row, index) => (isMeant(row, index) ? { ...row, [at.column]: value } : row)));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = place(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!at || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    put(pasted(rows, at.row, at.column, cellsOf(text), columns));
  };
  return { table, onKeyDown, onPaste };
}
