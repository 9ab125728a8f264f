// Options and the variants that come of them: what becomes of the rows when options and values come and go.

export interface Option {
  name: string;
  values: string[];
}

/** A variant as the sheet holds it: texts as typed. */
export interface Row {
  /** Tells the rows apart; a variant's id where it is there already. */
  key: string;
  /** The variant that is there; none for a new one. */
  id?: string;
  /** What it chose of each option, in the options' order. */
  values: string[];
  sku: string;
  price: string;
  before: string;
  barcode: string;
  weight: string;
  /** Opening stock of a new one. */
  stock: string;
  active: boolean;
  /** The source of its own picture. */
  image: string;
}

export interface Matrix {
  options: Option[];
  rows: Row[];
}

export const LARGEST = 1000;

let made = 0;
/** A row that is not in the shop yet, with the figures of another. */
export function rowLike(row: Row | undefined, values: string[]): Row {
  made += 1;
  const { price = "", before = "", weight = "" } = row ?? {};
  const rest = { sku: "", barcode: "", stock: "", active: true, image: "" };
  return { key: `new-${made}`, values, price, before, weight, ...rest };
}

const keyOf = (values: string[]) => values.join("\u001f");

/** Every combination of the options' values, in order. */
export function combinations(options: Option[]): string[][] {
  return options.reduce<string[][]>(
    (all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

/** The rows in the order of their values. */
function sorted({ options, rows }: Matrix): Matrix {
  const place = (row: Row) => row.values.map((value, at) => options[at]?.values.indexOf(value) ?? 0);
  const compare = (a: Row, b: Row) => {
    const [x, y] = [place(a), place(b)];
    const at = x.findIndex((each, index) => each !== y[index]);
    return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
  };
  return { options, rows: [...rows].sort(compare) };
}

/** Combinations that no row stands for. */
export function missing({ options, rows }: Matrix): string[][] {
  const known = new Set(rows.map(({ values }) => keyOf(values)));
  return combinations(options).filter((values) => !known.has(keyOf(values)));
}

/** A row for each combination that has none. */
export function completed(matrix: Matrix): Matrix {
  const rows = missing(matrix).map((values) => rowLike(likest(matrix.rows, values), values));
  return sorted({ options: matrix.options, rows: [...matrix.rows, ...rows] });
}

/** The row that shares most with these values: its price is the best guess. */
function likest(rows: Row[], values: string[]): Row | undefined {
  const shared = (row: Row) => row.values.filter((value, at) => value === values[at]).length;
  return rows.reduce<Row | undefined>((best, row) => (!best || shared(row) > shared(best) ? row : best), undefined);
}

/** One more option; the rows that are there take its first value. */
export function withOption({ options, rows }: Matrix, name: string, value: string): Matrix {
  const option = { name, values: [value] };
  return { options: [...options, option], rows: rows.map((row) => ({ ...row, values: [...row.values, value] })) };
}

/** Without an option: of rows that differed by it alone the first stays. */
export function withoutOption({ options, rows }: Matrix, at: number): Matrix {
  const seen = new Set<string>();
  const left: Row[] = [];
  for (const row of rows) {
    const values = row.values.filter((_, index) => index !== at);
    if (seen.has(keyOf(values))) continue;
    seen.add(keyOf(values));
    left.push({ ...row, values });
  }
  return { options: options.filter((_, index) => index !== at), rows: left };
}

const replaced = (options: Option[], at: number, option: Option) =>
  options.map((each, index) => (index === at ? option : each));

export function renamedOption({ options, rows }: Matrix, at: number, name: string): Matrix {
  const option = options[at];
  return option ? { options: replaced(options, at, { ...option, name }), rows } : { options, rows };
}

/** One more value of an option, with a row for each combination of the others that is there. */
export function withValue({ options, rows }: Matrix, at: number, value: string): Matrix {
  const option = options[at];
  if (!option || option.values.includes(value)) return { options, rows };
  const others = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row.values.filter((_, index) => index !== at));
    if (!others.has(key)) others.set(key, row);
  }
  const more = [...others.values()].map((row) =>
    rowLike(
      row,
      row.values.map((each, index) => (index === at ? value : each)),
    ),
  );
  const grown = replaced(options, at, { ...option, values: [...option.values, value] });
  return sorted({ options: grown, rows: [...rows, ...more] });
}

/** Without a value, and without the rows that have it. The last value of an option takes the option along. */
export function withoutValue(matrix: Matrix, at: number, value: string): Matrix {
  const option = matrix.options[at];
  if (!option) return matrix;
  const values = option.values.filter((each) => each !== value);
  if (values.length === 0) return withoutOption(matrix, at);
  const rows = matrix.rows.filter((row) => row.values[at] !== value);
  return { options: replaced(matrix.options, at, { ...option, values }), rows };
}

/** An option of values in another order. */
export function movedOption({ options, rows }: Matrix, from: number, to: number): Matrix {
  const move = <T>(list: T[]): T[] => {
    const left = [...list];
    left.splice(to, 0, ...left.splice(from, 1));
    return left;
  };
  return sorted({ options: move(options), rows: rows.map((row) => ({ ...row, values: move(row.values) })) });
}

/** What stands in a spreadsheet's cells that were copied. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** The columns that can be written in, in the sheet's order. */
export const COLUMNS = ["sku", "price", "before", "weight", "barcode"] as const;
export type Column = (typeof COLUMNS)[number];
/** A column of any sheet. */
export type Cell = Column | "stock";

/** The rows with `cells` put in from one cell on, to the right and down; what goes beyond the sheet is left out. */
export function pasted(
  rows: Row[],
  from: number,
  column: Cell,
  cells: string[][],
  columns: readonly Cell[] = COLUMNS,
): Row[] {
  const first = columns.indexOf(column);
  return rows.map((row, at) => {
    const line = cells[at - from];
    if (!line || at < from) return row;
    const put = line.flatMap((cell, right) => {
      const name = columns[first + right];
      return name ? [[name, cell] as const] : [];
    });
    return { ...row, ...Object.fromEntries(put) };
  });
}
