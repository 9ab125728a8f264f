import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { type Review, reviews } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Ledger, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { Moderate } from "./moderate.tsx";
import { STATUSES, Stars, type Status, StatusBadge } from "./words.tsx";

const FIELDS = ["status", "reason", "answer"] as const;
interface Values {
  status: Status;
  reason: string;
  answer: string;
}

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: ["reviews", "detail", id], queryFn: ({ signal }) => reviews.get(id, signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <ReviewForm key={id} review={query.data} />;
}

const valuesOf = ({ status, reason, answer }: Review): Values => ({ status, reason, answer: answer?.text ?? "" });

function partsOf(review: Review, values: Values): Part[] {
  const body = changed<Partial<Values>>(valuesOf(review), values);
  const send = (version: number) => reviews.update(review.id, version, body);
  return Object.keys(body).length > 0
    ? [{ key: review.id, name: review.title, read: review, fields: FIELDS, send }]
    : [];
}

function ReviewForm({ review }: { review: Review }) {
  const { t, when } = useTexts();
  const notify = useNotify();
  const record = useRecordForm<Values>({
    values: valuesOf(review),
    parts: (values) => partsOf(review, values),
    keys: [["reviews"]],
    saved: () => notify(t("saved")),
  });
  const { register, formState, watch } = record.form;
  const { errors } = formState;
  const { answer } = review;
  return (
    <>
      <Head
        title={review.title}
        crumb={["/reviews", t("nav.reviews")]}
        badges={<StatusBadge status={review.status} />}
        acts={
          <>
            <HistoryLink subject={review.id} />
            <Needs right="reviews.moderate">
              <Moderate reviews={[review]} to="rejected" className="btn quiet" />
              <Moderate reviews={[review]} to="published" className="btn" />
            </Needs>
          </>
        }
      />
      <RecordFrame record={record} right="reviews.moderate">
        <div className="edit">
          <div>
            <Panel title={t("review.said")} aside={<Stars rating={review.rating} />}>
              <p className="rtext">{review.text}</p>
              <Photos review={review} />
            </Panel>
            <Panel title={t("review.moderation")}>
              <SelectField label={t("reviews.status")} {...register("status")}>
                {STATUSES.map((each) => (
                  <option key={each} value={each}>
                    {t(`review.${each}`)}
                  </option>
                ))}
              </SelectField>
              {watch("status") === "rejected" ? (
                <TextField
                  label={t("review.reason")}
                  hint={t("review.reasonHint")}
                  maxLength={500}
                  {...register("reason")}
                  fault={errors.reason?.message}
                />
              ) : null}
              <TextArea
                label={t("review.answer")}
                hint={answer ? t("review.answeredAt", { time: when(answer.at) }) : t("review.answerHint")}
                rows={5}
                maxLength={2000}
                {...register("answer")}
                fault={errors.answer?.message}
              />
            </Panel>
          </div>
          <Facts review={review} />
        </div>
      </RecordFrame>
    </>
  );
}

function Photos({ review }: { review: Review }) {
  const { t } = useTexts();
  if (review.photos.length === 0) return null;
  return (
    <div className="rphotos">
      {review.photos.map((photo, n) => (
        <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
          <img src={photo.url} srcSet={photo.srcset} sizes="8rem" alt={t("review.photo", { number: n + 1 })} />
        </a>
      ))}
    </div>
  );
}

/** Of what the review is, whose, and by which order it is verified. */
function Facts({ review }: { review: Review }) {
  const { t, when, count } = useTexts();
  const may = useMay();
  const { product, order_id: order } = review;
  const name =
    product && may("products.view") ? (
      <Link className="link" to={`/products/${product.id}`}>
        {product.title}
      </Link>
    ) : (
      (product?.title ?? t("reviews.productGone"))
    );
  const rows: [string, ReactNode][] = [
    [t("reviews.product"), name],
    [t("reviews.author"), review.author || t("reviews.anonymous")],
    [t("reviews.purchase"), t(review.verified ? "reviews.verified" : "reviews.unverified")],
    [t("reviews.written"), when(review.created_at)],
    [t("reviews.helpful"), count(review.helpful_count)],
  ];
  if (order && may("orders.view")) {
    const link = (
      <Link className="link" to={`/orders/${order}`}>
        {t("review.openOrder")}
      </Link>
    );
    rows.push([t("review.order"), link]);
  }
  if (may("customers.view")) {
    const link = (
      <Link className="link" to={`/customers/${review.customer_id}`}>
        {t("review.openCustomer")}
      </Link>
    );
    rows.push([t("review.customer"), link]);
  }
  return (
    <div>
      <Panel title={t("review.facts")}>
        <Ledger rows={rows} />
        {product ? (
          <p className="sm">
            <a className="link" href={`/p/${product.slug}/reviews/`}>
              {t("review.inShop")}
            </a>
          </p>
        ) : null}
      </Panel>
    </div>
  );
}
