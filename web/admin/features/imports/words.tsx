import type { ProductImport } from "../../data/provider.ts";
import { type Key, type Texts, useTexts } from "../../i18n.tsx";
import { Badge, type Tone } from "../../ui/parts.tsx";

export const KINDS = ["refused", "note", "created", "updated", "unchanged"] as const;
export type Kind = (typeof KINDS)[number];

const TONES: Record<ProductImport["state"], Tone> = {
  mapping: "warn",
  waiting: "plain",
  running: "info",
  finished: "ok",
  failed: "bad",
  cancelled: "plain",
};
const KIND_TONES: Record<Kind, Tone> = {
  refused: "bad",
  note: "warn",
  created: "ok",
  updated: "info",
  unchanged: "plain",
};

/** Whether it changes by itself. */
export const isOn = ({ state }: ProductImport): boolean => state === "waiting" || state === "running";

export function StateBadge({ run }: { run: ProductImport }) {
  const { t } = useTexts();
  const isLooked = run.state === "finished" && run.dry_run;
  return (
    <Badge tone={isLooked ? "info" : TONES[run.state]}>{t(isLooked ? "import.looked" : `import.${run.state}`)}</Badge>
  );
}

export function KindBadge({ kind }: { kind: string }) {
  const { t } = useTexts();
  const known = KINDS.find((each) => each === kind) ?? "note";
  return <Badge tone={KIND_TONES[known]}>{t(`import.${known}`)}</Badge>;
}

export const countsOf = ({ t, count }: Texts, run: ProductImport): string =>
  t("imports.counts", {
    created: count(run.created),
    updated: count(run.updated),
    unchanged: count(run.unchanged),
    refused: count(run.refused),
  });

const COLUMNS = [
  "handle",
  "title",
  "description",
  "brand",
  "category",
  "tags",
  "status",
  "publish_at",
  "featured",
  "tax_class",
  "seo_title",
  "seo_description",
  "attributes",
  "related",
  "variants",
  "options",
  "sku",
  "price",
  "compare_at",
  "currency",
  "barcode",
  "weight_grams",
  "stock",
  "backorder",
  "active",
  "variant_image",
  "images",
  "image_source",
  "image_url",
  "image_alt",
  "image_focal",
] as const;

/** A column of the shop's own files, or a field, in words; as it is where there are none. */
export function columnName(t: Texts["t"], column: string): string {
  const known = COLUMNS.find((each) => each === column);
  if (known) return t(`column.${known}` satisfies Key);
  const [, number, part] = /^option(\d+)_(name|value)$/.exec(column) ?? [];
  if (!number) return column;
  return t(part === "name" ? "column.optionName" : "column.optionValue", { number });
}
