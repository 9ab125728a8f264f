import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useParams } from "react-router";
import { categories, inventory, type Product, products, type Stock } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { CheckField, SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { ScheduledPrices } from "./scheduled.tsx";
import { faultyPrices, type ProductValues, partsOf, valuesOf } from "./values.ts";
import { VariantSheet } from "./variants.tsx";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: ["products", "detail", id], queryFn: ({ signal }) => products.get(id, signal) });
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

function Detail({ product, stock }: { product: Product; stock: Stock[] | null }) {
  const { t } = useTexts();
  const notify = useNotify();
  const currency = (product.price ?? product.variants.find((each) => each.price)?.price)?.currency ?? "EUR";
  const record = useRecordForm<ProductValues>({
    values: valuesOf(product),
    parts: (values) => partsOf(product, values, currency),
    check: (values) => faultyPrices(product, values, currency, t("fault.price")),
    keys: [["products"]],
    saved: () => notify(t("saved")),
  });
  return (
    <>
      <Head
        title={product.title}
        crumb={["/products", t("products.title")]}
        badges={<StatusBadge status={product.status} />}
        acts={
          <>
            <HistoryLink subject={product.id} />
            {product.status === "active" ? (
              <a className="btn quiet" href={`/p/${product.slug}/`}>
                <ExternalLink className="i" aria-hidden="true" />
                {t("products.view")}
              </a>
            ) : null}
          </>
        }
      />
      <RecordFrame record={record} right="products.edit">
        <div className="edit">
          <div>
            <Texts record={record} />
            {product.images.length > 0 ? <Pictures product={product} /> : null}
            <VariantSheet product={product} stock={stock} currency={currency} record={record} />
            <ScheduledPrices product={product} currency={currency} />
            <SearchPreview product={product} record={record} />
          </div>
          <Organisation record={record} />
        </div>
      </RecordFrame>
    </>
  );
}

export type ProductForm = { record: ReturnType<typeof useRecordForm<ProductValues>> };

function StatusBadge({ status }: { status: string }) {
  const { t } = useTexts();
  const isActive = status === "active";
  return (
    <Badge tone={isActive ? "ok" : "plain"}>
      {t(isActive ? "product.active" : status === "draft" ? "product.draft" : "product.archived")}
    </Badge>
  );
}

function Texts({ record: { form } }: ProductForm) {
  const { t } = useTexts();
  const { errors } = form.formState;
  return (
    <Panel title={t("products.texts")}>
      <TextField label={t("field.title")} {...form.register("title")} fault={errors.title?.message} />
      <TextArea label={t("field.description")} {...form.register("description")} fault={errors.description?.message} />
    </Panel>
  );
}

function Pictures({ product }: { product: Product }) {
  const { t } = useTexts();
  return (
    <Panel title={t("products.pictures")}>
      <ul className="pictures">
        {product.images.map((image) => (
          <li key={image.url} className={`pic ${product.category?.color ?? "sand"}`}>
            <img src={image.url} alt={image.alt} loading="lazy" decoding="async" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SearchPreview({ product, record: { form } }: { product: Product } & ProductForm) {
  const { t } = useTexts();
  const { errors } = form.formState;
  const [title, seo, description] = form.watch(["title", "seo_title", "seo_description"]);
  return (
    <Panel title={t("products.seo")}>
      <div className="serp">
        <span className="xs mute">{[location.host, "p", product.slug].join(" › ")}</span>
        <b>{seo || title}</b>
        <span className="mute">{description || product.summary}</span>
      </div>
      <TextField label={t("field.seoTitle")} {...form.register("seo_title")} fault={errors.seo_title?.message} />
      <TextArea
        label={t("field.seoDescription")}
        rows={2}
        {...form.register("seo_description")}
        fault={errors.seo_description?.message}
      />
      <TextField
        label={t("field.slug")}
        {...form.register("slug")}
        fault={errors.slug?.message}
        hint={t("products.slugHint")}
      />
    </Panel>
  );
}

function Organisation({ record: { form } }: ProductForm) {
  const { t } = useTexts();
  const tree = useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => categories.list(signal),
    staleTime: 60_000,
  });
  const { errors } = form.formState;
  const chosen = form.watch("category");
  const known = tree.data?.results ?? [];
  return (
    <div>
      <Panel title={t("field.status")}>
        <SelectField label={t("products.statusLabel")} {...form.register("status")} fault={errors.status?.message}>
          <option value="active">{t("product.active")}</option>
          <option value="draft">{t("product.draft")}</option>
        </SelectField>
        <CheckField label={t("field.featured")} {...form.register("featured")} />
      </Panel>
      <Panel title={t("products.organisation")}>
        <SelectField label={t("field.category")} {...form.register("category")} fault={errors.category?.message}>
          <option value="">{t("products.noCategory")}</option>
          {chosen && !known.some((each) => each.slug === chosen) ? <option value={chosen}>{chosen}</option> : null}
          {known.map((category) => (
            <option key={category.id} value={category.slug}>
              {category.name}
            </option>
          ))}
        </SelectField>
        <TextField label={t("field.brand")} {...form.register("brand")} fault={errors.brand?.message} />
      </Panel>
    </div>
  );
}
