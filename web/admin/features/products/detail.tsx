import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Archive, Copy, ExternalLink, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { inventory, type ProductRecord, products, type Stock } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Badge, Head, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { TranslateLink } from "../../ui/translate-link.tsx";
import { ProductEditor } from "./editor.tsx";
import { usePictureUploads } from "./pictures.tsx";
import { faulty, type ProductValues, partsOf, valuesOf } from "./values.ts";

/** How often it is looked whether pictures are there that are being made, in milliseconds. */
const SOON = 1500;

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["products", "record", id],
    queryFn: ({ signal }) => products.record(id, signal),
    refetchInterval: ({ state }) => (state.data?.images.some(({ status }) => status === "pending") ? SOON : false),
  });
  const seesStock = useMay()("stock.view");
  const variants = query.data?.variants.map((variant) => variant.id) ?? [];
  const stock = useQuery({
    queryKey: ["stock", id, variants.join()],
    queryFn: ({ signal }) => inventory.stock(variants, signal),
    enabled: variants.length > 0 && seesStock,
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Detail key={id} product={query.data} stock={seesStock ? (stock.data ?? []) : null} />;
}

function Detail({ product, stock }: { product: ProductRecord; stock: Stock[] | null }) {
  const { t } = useTexts();
  const notify = useNotify();
  const currency = product.variants.find((each) => each.price)?.price?.currency ?? "EUR";
  const texts = { price: t("fault.price"), whole: t("fault.whole"), name: t("fault.optionName") };
  const record = useRecordForm<ProductValues>({
    values: valuesOf(product),
    parts: (values) => partsOf(product, values, currency),
    check: (values) => faulty(values, currency, texts, valuesOf(product)),
    keys: [["products"]],
    saved: () => notify(t("saved")),
  });
  const uploading = usePictureUploads(record);
  const isArchived = product.status === "archived";
  return (
    <>
      <Head
        title={product.title}
        crumb={["/products", t("products.title")]}
        badges={<StatusBadge status={product.status} />}
        acts={
          <>
            <HistoryLink subject={product.id} />
            <TranslateLink kind="product" id={product.id} />
            <Needs right="products.edit">
              <Link className="btn quiet" to={`/products/new?copy=${product.id}`}>
                <Copy className="i" aria-hidden="true" />
                {t("products.duplicate")}
              </Link>
              {isArchived ? <Restore product={product} /> : <ArchiveButton product={product} />}
            </Needs>
            {product.status === "active" ? (
              <a className="btn quiet" href={`/p/${product.slug}/`}>
                <ExternalLink className="i" aria-hidden="true" />
                {t("products.view")}
              </a>
            ) : null}
          </>
        }
      />
      <RecordFrame
        record={record}
        right="products.edit"
        waits={uploading.uploads.length > 0}
        barred={isArchived ? t("products.archivedHint") : undefined}
      >
        <ProductEditor uploading={uploading} record={record} product={product} stock={stock} currency={currency} />
      </RecordFrame>
    </>
  );
}

/** Takes a product out of the shop at once, with the way back. */
function ArchiveButton({ product }: { product: ProductRecord }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ["products"] });
  const undo = async () => {
    try {
      await products.restore(product.id);
      await refresh();
      notify(t("products.restored", { title: product.title }));
    } catch (refused) {
      notify((refused as Error).message);
    }
  };
  const archive = async () => {
    setBusy(true);
    try {
      await products.archive(product.id, product.version);
      await navigate("/products");
      await refresh();
      notify(t("products.archived", { title: product.title }), undo);
    } catch (refused) {
      notify((refused as Error).message);
      setBusy(false);
    }
  };
  return (
    <button type="button" className="btn quiet" onClick={archive} disabled={busy}>
      <Archive className="i" aria-hidden="true" />
      {t("products.archive")}
    </button>
  );
}

function Restore({ product }: { product: ProductRecord }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const restore = async () => {
    try {
      await products.restore(product.id);
      await queries.invalidateQueries({ queryKey: ["products"] });
      notify(t("products.restored", { title: product.title }));
    } catch (refused) {
      notify((refused as Error).message);
    }
  };
  return (
    <button type="button" className="btn quiet" onClick={restore}>
      <Undo2 className="i" aria-hidden="true" />
      {t("products.restore")}
    </button>
  );
}

function StatusBadge({ status }: { status: string }) {
  const { t } = useTexts();
  const isActive = status === "active";
  return (
    <Badge tone={isActive ? "ok" : "plain"}>
      {t(isActive ? "product.active" : status === "draft" ? "product.draft" : "product.archived")}
    </Badge>
  );
}
