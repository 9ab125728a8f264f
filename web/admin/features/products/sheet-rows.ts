// The rows of a sheet in their form: written in, and selected.
import { useCallback, useState } from "react";
import type { Row } from "./matrix.ts";

/** The part of a form that holds rows. */
interface RowsForm {
  getValues: (name: "rows") => Row[];
  setValue: (name: "rows", rows: Row[], options: { shouldDirty: boolean }) => void;
}

export function useSheetRows(form: RowsForm) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const put = useCallback((next: Row[]) => form.setValue("rows", next, { shouldDirty: true }), [form]);
  const write = useCallback(
    (key: string, part: Partial<Row>) =>
      put(form.getValues("rows").map((row) => (row.key === key ? { ...row, ...part } : row))),
    [form, put],
  );
  const toggle = useCallback((key: string) => {
    select((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  return { selected, select, put, write, toggle };
}
