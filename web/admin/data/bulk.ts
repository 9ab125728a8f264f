// One act on many rows: some at a time, and one that is refused does not stop the rest.
export interface BulkResult<T, R> {
  done: { row: T; result: R }[];
  refused: { row: T; reason: string }[];
}

const AT_ONCE = 4;

/** Runs `act` for every row; `progress` is told how many are through. */
export async function runBulk<T, R>(
  rows: readonly T[],
  act: (row: T) => Promise<R>,
  progress: (through: number) => void = () => {},
): Promise<BulkResult<T, R>> {
  const result: BulkResult<T, R> = { done: [], refused: [] };
  const waiting = [...rows];
  let through = 0;
  const worker = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      try {
        result.done.push({ row, result: await act(row) });
      } catch (error) {
        result.refused.push({ row, reason: error instanceof Error ? error.message : String(error) });
      }
      through += 1;
      progress(through);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, rows.length) }, worker));
  return result;
}
