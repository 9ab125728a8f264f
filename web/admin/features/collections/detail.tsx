import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useRef } from "react";
import { type UseFormReturn, useController } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { type Collection, collections, products, shopCurrency } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { allRows } from "../../data/selection.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { PickProducts } from "../../ui/pick-products.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RemoveRecord } from "../../ui/remove-record.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { TranslateLink } from "../../ui/translate-link.tsx";
import { RuleFields } from "./rule.tsx";
import { Tried } from "./tried.tsx";
import { COLORS, type Edited, faultsOf, make, ORDERS, partsOf, type Values, valuesOf } from "./values.ts";

const LIST = "/collections";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["collections", "detail", id],
    queryFn: ({ signal }) => read(id, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <CollectionForm key={id} edited={query.data} />;
}

/** A collection with what was picked of it; prices are typed in the shop's currency. */
async function read(id: string, signal: AbortSignal): Promise<Edited> {
  const currency = await shopCurrency(signal);
  if (id === "new") return { collection: null, picked: [], currency };
  const collection = await collections.get(id, signal);
  if (collection.kind === "rule") return { collection, picked: [], currency };
  const query = { collection: id, ordering: "position", status: "all", page_size: 100 } as const;
  const all = await allRows((page) => products.list({ ...query, page }, signal));
  const picked = all.map((product) => ({
    id: product.id,
    title: product.title,
    image: product.images[0]?.url ?? "",
  }));
  return { collection, picked, currency };
}

function CollectionForm({ edited }: { edited: Edited }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const canEdit = useMay()("products.edit");
  const { collection, currency } = edited;
  const made = useRef<Collection | null>(null);
  const makes = (values: Values): Part[] => {
    const send = async () => {
      made.current = await make(values, currency);
    };
    return [{ key: "new", name: values.title, read: { version: 0 }, fields: [], send }];
  };
  const record = useRecordForm<Values>({
    values: valuesOf(edited),
    parts: (values) => (collection ? partsOf(edited, collection, values) : makes(values)),
    check: (values) => faultsOf(values, currency, t("rule.fault")),
    keys: [["collections"]],
    saved: () => {
      notify(t("saved"));
      if (made.current) navigate(`${LIST}/${made.current.id}`, { replace: true });
    },
  });
  const { form } = record;
  const kind = form.watch("kind");
  return (
    <>
      <Head
        title={collection?.title ?? t("collections.add")}
        crumb={[LIST, t("nav.collections")]}
        acts={collection ? <Acts collection={collection} /> : null}
      />
      <RecordFrame record={record} right="products.edit">
        <div className="edit">
          <div>
            <Texts form={form} disabled={!canEdit} />
            {kind === "rule" ? <RuleFields form={form} currency={currency} /> : <Picks form={form} />}
          </div>
          <div>
            <Shown form={form} isNew={collection === null} />
            {kind === "rule" ? <Tried form={form} currency={currency} /> : null}
          </div>
        </div>
      </RecordFrame>
    </>
  );
}

function Picks({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTexts();
  const { field } = useController({ control: form.control, name: "products" });
  return <PickProducts title={t("pick.title")} picked={field.value} change={field.onChange} />;
}

function Acts({ collection }: { collection: Collection }) {
  const { t } = useTexts();
  const { id, title, slug, version, published } = collection;
  return (
    <>
      <HistoryLink subject={id} />
      <TranslateLink kind="collection" id={id} />
      {published ? (
        <a className="btn quiet" href={`/collections/${slug}/`}>
          <ExternalLink className="i" aria-hidden="true" />
          {t("collections.view")}
        </a>
      ) : null}
      <Needs right="products.edit">
        <RemoveRecord
          title={t("collections.removeTitle", { title })}
          text={t("collections.removeText")}
          remove={() => collections.remove(id, version)}
          list={["collections", "list"]}
          to={LIST}
        />
      </Needs>
    </>
  );
}

function Texts({ form, disabled }: { form: UseFormReturn<Values>; disabled: boolean }) {
  const { t } = useTexts();
  const { register, formState, watch, setValue } = form;
  const { errors } = formState;
  return (
    <Panel title={t("collections.texts")}>
      <TextField label={t("field.title")} {...register("title")} fault={errors.title?.message} />
      <RichText
        label={t("field.description")}
        value={watch("description")}
        change={(html) => setValue("description", html, { shouldDirty: true })}
        fault={errors.description?.message}
        disabled={disabled}
      />
      <TextField label={t("field.seoTitle")} {...register("seo_title")} fault={errors.seo_title?.message} />
      <TextField
        label={t("field.seoDescription")}
        {...register("seo_description")}
        fault={errors.seo_description?.message}
      />
    </Panel>
  );
}

function Shown({ form, isNew }: { form: UseFormReturn<Values>; isNew: boolean }) {
  const { t } = useTexts();
  const { register, formState, watch } = form;
  const { errors } = formState;
  const kind = watch("kind");
  const orders = ORDERS.filter((each) => kind === "manual" || each !== "position");
  return (
    <Panel title={t("collections.shown")}>
      {isNew ? (
        <SelectField
          label={t("collections.kind")}
          {...register("kind", {
            onChange: (event) => form.setValue("ordering", event.target.value === "rule" ? "-created_at" : "position"),
          })}
          hint={t("collections.kindHint")}
        >
          <option value="manual">{t("collections.kind.manual")}</option>
          <option value="rule">{t("collections.kind.rule")}</option>
        </SelectField>
      ) : null}
      <CheckField label={t("collections.published")} {...register("published")} />
      <TextField
        label={t("field.slug")}
        {...register("slug")}
        hint={t("collections.slugHint")}
        fault={errors.slug?.message}
      />
      <SelectField label={t("collections.ordering")} {...register("ordering")} fault={errors.ordering?.message}>
        {orders.map((each) => (
          <option key={each} value={each}>
            {t(`collections.order.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("collections.color")} {...register("color")} fault={errors.color?.message}>
        {COLORS.map((each) => (
          <option key={each} value={each}>
            {t(`color.${each}`)}
          </option>
        ))}
      </SelectField>
    </Panel>
  );
}
