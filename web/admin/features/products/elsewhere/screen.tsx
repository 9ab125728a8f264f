import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { ApiError } from "../../../../shared/api.ts";
import { channelPrices } from "../../../data/channel-prices.ts";
import { examplePrice } from "../../../data/prices.ts";
import { type Channel, type ListedVariant, type ProductRecord, products } from "../../../data/provider.ts";
import { type Part, useRecordForm } from "../../../data/record-form.tsx";
import { useTexts } from "../../../i18n.tsx";
import { Component as NotFound } from "../../../ui/not-found.tsx";
import { Head, Panel, Pending } from "../../../ui/parts.tsx";
import { RecordFrame } from "../../../ui/record-frame.tsx";
import { useNotify } from "../../../ui/toast.tsx";
import { aliases } from "../many/values.ts";
import { ScheduledPrices } from "../scheduled.tsx";
import { SheetBox } from "../sheet-box.tsx";
import { useSheetKeys } from "../sheet-keys.ts";
import { useSheetRows } from "../sheet-rows.ts";
import { useChannelPrices, useOtherChannels } from "./channels.ts";
import { PriceRow } from "./row.tsx";
import { COLUMNS, changesOf, faulty, type Values, valuesOf } from "./values.ts";

/** What a product costs in another channel. */
export function Component() {
  const { t } = useTexts();
  const { id = "", channel: slug = "" } = useParams();
  const product = useQuery({
    queryKey: ["products", "record", id],
    queryFn: ({ signal }) => products.record(id, signal),
  });
  const others = useOtherChannels();
  const prices = useChannelPrices(product.data?.id, slug);
  const channel = others.data?.find((each) => each.slug === slug);
  if (others.data && !channel) return <NotFound />;
  const late = [product, others, prices].find(({ data }) => !data);
  if (!product.data || !channel || !prices.data) {
    return <Pending error={late?.error ?? null} retry={() => late?.refetch()} />;
  }
  const crumb: [string, string] = [`/products/${id}`, product.data.title];
  return (
    <>
      <Head title={t("elsewhere.title")} crumb={crumb} about={t("elsewhere.about")} />
      {others.data && others.data.length > 1 ? <Switch id={id} channels={others.data} shown={slug} /> : null}
      <Prices key={slug} product={product.data} channel={channel} variants={prices.data} />
    </>
  );
}

/** The channels to set prices in; what is not saved holds the way to another. */
function Switch({ id, channels, shown }: { id: string; channels: Channel[]; shown: string }) {
  const { t } = useTexts();
  return (
    <nav className="locales" aria-label={t("nav.channels")}>
      {channels.map(({ slug, currency }) => (
        <Link
          key={slug}
          className={slug === shown ? "chip on" : "chip"}
          aria-current={slug === shown ? "page" : undefined}
          to={`/products/${id}/prices/${slug}`}
        >
          {t("elsewhere.name", { channel: slug, currency })}
        </Link>
      ))}
    </nav>
  );
}

interface Props {
  product: ProductRecord;
  channel: Channel;
  variants: ListedVariant[];
}

/** The prices of one channel, to be written in. */
export function Prices({ product, channel, variants }: Props) {
  const { t } = useTexts();
  const { slug, currency } = channel;
  const record = usePrices(channel, variants);
  return (
    <RecordFrame
      record={record}
      right="products.edit"
      barred={product.status === "archived" ? t("products.archivedHint") : undefined}
    >
      <div className="sections">
        <Panel
          title={t("elsewhere.name", { channel: slug, currency })}
          mark={<span className="mute">{t(channel.prices_include_tax ? "channels.taxIn" : "channels.taxOut")}</span>}
          aside={<span className="xs">{t("sheet.hint", { currency })}</span>}
          flush
        >
          <Sheet record={record} product={product} variants={variants} />
        </Panel>
        {variants.length > 0 ? <ScheduledPrices variants={variants} channel={slug} currency={currency} /> : null}
      </div>
    </RecordFrame>
  );
}

/** The form of a channel's prices, which are written in one request. */
function usePrices({ slug, currency }: Channel, variants: ListedVariant[]) {
  const { t } = useTexts();
  const notify = useNotify();
  const queries = useQueryClient();
  const parts = ({ rows }: Values): Part[] => {
    const changes = changesOf(variants, rows, currency);
    const send = async () => {
      try {
        return await channelPrices.set(slug, changes);
      } catch (error) {
        if (!(error instanceof ApiError) || error.problem.code !== "stale_version") throw error;
        // What was typed stays, over what others wrote: whoever saves again means it.
        await queries.invalidateQueries({ queryKey: ["products"] });
        const { code: _, ...told } = error.problem;
        throw new ApiError(error.status, told);
      }
    };
    const part = { key: slug, name: t("elsewhere.title"), read: { version: 0 }, fields: [], alias: aliases(changes) };
    return changes.length > 0 ? [{ ...part, send }] : [];
  };
  const texts = {
    price: t("fault.priceIn", { example: examplePrice(currency) }),
    first: t("elsewhere.first"),
  };
  return useRecordForm<Values>({
    values: valuesOf(variants),
    parts,
    check: ({ rows }) => faulty(variants, rows, currency, texts),
    keys: [["products"]],
    saved: () => notify(t("saved")),
  });
}

interface SheetProps extends Pick<Props, "product" | "variants"> {
  record: ReturnType<typeof usePrices>;
}

function Sheet({ record: { form }, product, variants }: SheetProps) {
  const { t } = useTexts();
  const { selected, put, write } = useSheetRows(form);
  const rows = form.watch("rows");
  const read = useMemo(() => new Map(variants.map((each) => [each.id, each])), [variants]);
  const here = useMemo(() => new Map(product.variants.map(({ id, price }) => [id, price ?? null])), [product]);
  const currency = product.variants.find(({ price }) => price)?.price?.currency;
  const hereName = currency ? t("elsewhere.here", { currency }) : t("elsewhere.hereAtAll");
  const cells = (form.formState.errors as { cell?: Record<string, Record<string, { message?: string }>> }).cell;
  const { table, ...keys } = useSheetKeys({ rows, selected, columns: COLUMNS, put });
  return (
    <SheetBox className="sheet offers channelprices" title={t("elsewhere.title")} table={table} {...keys}>
      <thead>
        <tr>
          <th scope="col">{t("products.variant")}</th>
          {[hereName, ...COLUMNS.map((column) => t(`sheet.${column}`))].map((name) => (
            <th key={name} scope="col" className="r">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const held = read.get(row.key);
          return held ? (
            <PriceRow
              key={row.key}
              row={row}
              at={at}
              read={held}
              here={here.get(row.key) ?? null}
              hereName={hereName}
              faults={cells?.[row.key]}
              write={write}
            />
          ) : null;
        })}
      </tbody>
    </SheetBox>
  );
}
