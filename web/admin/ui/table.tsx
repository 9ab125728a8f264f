import type { ReactNode } from "react";

/** A small table whose first cell names the row. */
export function Table({
  title,
  heads,
  rows,
  figures = [],
  stacked = false,
}: {
  title: string;
  heads: string[];
  rows: { id: string; cells: ReactNode[] }[];
  /** The columns of figures, which stand at the end side. */
  figures?: number[];
  /** A row is a list of names and values where it is narrow. */
  stacked?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <div className={stacked ? "plain-table stacks" : "plain-table"} tabIndex={0} role="group" aria-label={title}>
      <table>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={figures.includes(index) ? "r" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => (
                <td
                  key={heads[index]}
                  data-head={heads[index]}
                  className={figures.includes(index) ? "r num" : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
