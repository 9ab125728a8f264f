// The variants of many products as one sheet, written in like a spreadsheet and saved in one request.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { ApiError } from "../../../../shared/api.ts";
import { type ListedVariant, type VariantChange, variants } from "../../../data/provider.ts";
import { type Part, useRecordForm } from "../../../data/record-form.tsx";
import { useMay } from "../../../data/session.tsx";
import { useTexts } from "../../../i18n.tsx";
import { Head, Panel, Pending } from "../../../ui/parts.tsx";
import { RecordFrame } from "../../../ui/record-frame.tsx";
import { useNotify } from "../../../ui/toast.tsx";
import { SheetBox } from "../sheet-box.tsx";
import { SheetBulk } from "../sheet-bulk.tsx";
import { useSheetKeys } from "../sheet-keys.ts";
import { useSheetRows } from "../sheet-rows.ts";
import { type Found, findVariants } from "./find.ts";
import { ManyRow } from "./row.tsx";
import { aliases, COLUMNS, changeOf, faulty, rowOf, undoOf, type Values } from "./values.ts";

const keyOf = (address: string) => ["products", "many", address];

export function Component() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const address = params.toString();
  const [read, setRead] = useState(0);
  const query = useQuery({
    queryKey: keyOf(address),
    queryFn: ({ signal }) => findVariants(new URLSearchParams(address), setRead, signal),
  });
  if (!query.data && !query.error) return <p role="status">{t("many.reading", { count: read })}</p>;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Many key={address} found={query.data} address={address} />;
}

function Many({ found, address }: { found: Found; address: string }) {
  const { t, count } = useTexts();
  const record = useMany(found.variants, address);
  const left = found.all > found.products ? t("many.left", { shown: found.products, all: found.all }) : undefined;
  return (
    <>
      <Head title={t("many.title")} crumb={[`/products?${address}`, t("products.title")]} about={left} />
      <RecordFrame record={record} right="products.edit">
        <Panel
          title={t("products.sheet")}
          mark={<span className="mute num">{count(found.variants.length)}</span>}
          aside={<span className="xs">{t("sheet.hint", { currency: currencyOf(found.variants) })}</span>}
          flush
        >
          <Sheet record={record} variants={found.variants} />
        </Panel>
      </RecordFrame>
    </>
  );
}

const currencyOf = (all: ListedVariant[]) => all.find((each) => each.price)?.price?.currency ?? "";

/** The sheet's form: all rows that changed go in one request, which the notice of it takes back. */
function useMany(all: ListedVariant[], address: string) {
  const { t } = useTexts();
  const notify = useNotify();
  const queries = useQueryClient();
  const currency = currencyOf(all);
  const byId = useMemo(() => new Map(all.map((each) => [each.id, each])), [all]);
  const refetch = () => queries.invalidateQueries({ queryKey: ["products"] });
  /** What was answered stands in the sheet at once, whatever is read anew behind it. */
  const put = (now: ListedVariant[]) => {
    const changed = new Map(now.map((each) => [each.id, each]));
    queries.setQueryData<Found>(keyOf(address), (found) =>
      found ? { ...found, variants: found.variants.map((each) => changed.get(each.id) ?? each) } : found,
    );
  };
  const write = async (changes: VariantChange[]) => {
    try {
      const now = (await variants.change({ variants: changes, reason: t("many.reason") })).results;
      put(now);
      return now;
    } catch (error) {
      if (!(error instanceof ApiError) || error.problem.code !== "stale_version") throw error;
      // What was typed stays, over what others wrote: whoever saves again means it.
      await refetch();
      const { code: _, ...told } = error.problem;
      throw new ApiError(error.status, told);
    }
  };
  const parts = ({ rows }: Values): Part[] => {
    const changes = rows.flatMap((row) => {
      const held = byId.get(row.key);
      return (held && changeOf(held, row, currency)) ?? [];
    });
    const send = async () => {
      const now = await write(changes);
      const undo = async () => {
        try {
          await write(undoOf(changes, byId, now));
          notify(t("bulk.undone", { count: changes.length }));
        } catch (refused) {
          notify((refused as Error).message);
        }
        await refetch();
      };
      notify(t("bulk.changed", { count: changes.length }), undo);
    };
    const part = { key: "sheet", name: t("many.title"), read: { version: 0 }, fields: [], alias: aliases(changes) };
    return changes.length > 0 ? [{ ...part, send }] : [];
  };
  const texts = { price: t("fault.price"), whole: t("fault.whole") };
  return useRecordForm<Values>({
    values: { rows: all.map(rowOf) },
    parts,
    check: ({ rows }) => faulty(byId, rows, currency, texts),
    keys: [["products"]],
    saved: () => {},
  });
}

function Sheet({ record, variants: all }: { record: ReturnType<typeof useMany>; variants: ListedVariant[] }) {
  const { t } = useTexts();
  const { form } = record;
  const canCount = useMay()("stock.edit");
  const { selected, select, put, write, toggle } = useSheetRows(form);
  const rows = form.watch("rows");
  const read = useMemo(() => new Map(all.map((each) => [each.id, each])), [all]);
  const cells = (form.formState.errors as { cell?: Record<string, Record<string, { message?: string }>> }).cell;
  const { table, ...keys } = useSheetKeys({ rows, selected, columns: COLUMNS, put });
  const isAll = rows.length > 0 && rows.every(({ key }) => selected.has(key));
  return (
    <>
      {selected.size > 0 ? <SheetBulk rows={rows} selected={selected} currency={currencyOf(all)} put={put} /> : null}
      <SheetBox className="sheet offers many" title={t("products.sheet")} table={table} {...keys}>
        <thead>
          <tr>
            <td>
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={t("sheet.selectAll")}
                  checked={isAll}
                  onChange={() => select(isAll ? new Set() : new Set(rows.map(({ key }) => key)))}
                />
              </label>
            </td>
            <th scope="col">{t("products.variant")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === "barcode" ? undefined : "r"}>
                {t(`sheet.${column}`)}
              </th>
            ))}
            <th scope="col">{t("sheet.active")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const held = read.get(row.key);
            return held ? (
              <ManyRow
                key={row.key}
                row={row}
                at={at}
                read={held}
                faults={cells?.[row.key]}
                isSelected={selected.has(row.key)}
                toggle={toggle}
                write={write}
                canCount={canCount}
              />
            ) : null;
          })}
        </tbody>
      </SheetBox>
    </>
  );
}
