import type { ReactNode } from "react";
import type { List } from "../../shared/types.ts";
import type { KnownFilter, ListState } from "../data/list-state.ts";
import type { Format } from "../data/provider.ts";
import type { Selection } from "../data/selection.ts";

/** The place of a cell on a narrow screen, where a row becomes two lines; without one it is left out there. */
export type Place = "num" | "cust" | "when" | "items" | "pay" | "ful" | "total";

export interface Column<T> {
  id: string;
  label: string;
  cell: (row: T) => ReactNode;
  /** What stands in an export; a column without it is left out of it. */
  text?: (row: T) => string;
  place?: Place;
  /** The orders that the API knows: up, down, or either. */
  sort?: { up?: string; down?: string };
  /** Cannot be hidden. */
  fixed?: boolean;
  /** Figures stand at the end side. */
  end?: boolean;
  /** Not shown until it is chosen. */
  extra?: boolean;
  /** The head is there for those who listen alone. */
  unseen?: boolean;
}

export interface ChoiceFilter {
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

/** A filter whose value is typed: a day, or an amount of money. */
export interface TypedFilter {
  name: string;
  label: string;
  kind: "day" | "amount";
}

/** A filter by the id of something, set by links alone; `shown` is the name of it. */
export interface IdFilter {
  name: string;
  label: string;
  kind: "id";
  shown: string;
}

export type Filter = ChoiceFilter | TypedFilter | IdFilter;

export interface View {
  id: string;
  label: string;
  /** The list's address without its page. */
  query: string;
}

export interface ListConfig<T extends { id: string }> {
  /** For keys of queries and of what the browser keeps. */
  name: string;
  title: string;
  about?: ReactNode;
  acts?: ReactNode;
  /** What stands between the head and the list. */
  above?: ReactNode;
  /** What can be looked for; left out where the API knows no search. */
  searchHint?: string;
  /** What is counted and paged, where that is something else than the rows. */
  counted?: string;
  columns: Column<T>[];
  filters: Filter[];
  /** What the address says besides: the list asks by it, and something above the list chooses it. */
  kept?: KnownFilter[];
  views: View[];
  fetch: (state: ListState, signal: AbortSignal) => Promise<List<T>>;
  rowName: (row: T) => string;
  /** Where the server streams all that the list shows as a file; without it, the browser makes one. */
  exported?: (state: ListState, format: Format) => string;
  /** What the list is sorted by when nobody chose. */
  sorted?: string;
  /** A sum of the selection, in words. */
  sumOf?: (rows: T[]) => string;
  bulk?: (selection: Selection<T>, clear: () => void) => ReactNode;
}
