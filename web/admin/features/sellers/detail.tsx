import { useQuery } from "@tanstack/react-query";
import { Tag } from "lucide-react";
import { Link, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { type Seller, sellers } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Ledger, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { TranslateLink } from "../../ui/translate-link.tsx";

const FIELDS = ["name", "description"] as const;
type Values = Record<(typeof FIELDS)[number], string>;

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: ["sellers", "detail", id], queryFn: ({ signal }) => sellers.get(id, signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <SellerForm key={query.data.id} seller={query.data} />;
}

/** A seller's text is one paragraph: what is typed over several lines becomes one. */
const oneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, " ");

function partsOf(seller: Seller, { name, description }: Values): Part[] {
  const body = changed<Partial<Values>>(seller, { name, description: oneLine(description) });
  const send = (version: number) => sellers.update(seller.id, version, body);
  return Object.keys(body).length > 0
    ? [{ key: seller.id, name: seller.name, read: seller, fields: FIELDS, send }]
    : [];
}

function SellerForm({ seller }: { seller: Seller }) {
  const { t, day } = useTexts();
  const notify = useNotify();
  const record = useRecordForm<Values>({
    values: { name: seller.name, description: seller.description },
    parts: (values) => partsOf(seller, values),
    keys: [["sellers"]],
    saved: () => notify(t("saved")),
  });
  const { register, formState } = record.form;
  const { errors } = formState;
  return (
    <>
      <Head
        title={seller.name}
        crumb={["/sellers", t("nav.sellers")]}
        acts={
          <>
            <HistoryLink subject={seller.id} />
            <TranslateLink kind="seller" id={seller.id} />
            <Link className="btn quiet" to={`/products?seller=${seller.slug}`}>
              <Tag className="i" aria-hidden="true" />
              {t("sellers.products")}
            </Link>
          </>
        }
      />
      <RecordFrame record={record} right="sellers.edit">
        <div className="edit">
          <div>
            <Panel title={t("sellers.texts")}>
              <TextField label={t("field.name")} {...register("name")} fault={errors.name?.message} />
              <TextArea
                label={t("sellers.description")}
                {...register("description")}
                fault={errors.description?.message}
              />
            </Panel>
          </div>
          <div>
            <Panel title={t("sellers.facts")}>
              <Ledger
                rows={[
                  [t("field.slug"), seller.slug],
                  [t("sellers.since"), day(seller.created_at)],
                ]}
              />
            </Panel>
          </div>
        </div>
      </RecordFrame>
    </>
  );
}
