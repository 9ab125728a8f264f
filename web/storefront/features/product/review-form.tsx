// One's own review: written, changed, with photos. Plain forms all of it.
import { useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PlainKey } from "../../../shared/messages/index.ts";
import type { OwnReview, PageOf } from "../../../shared/types.ts";
import { Field, Icon, Picture, SIZES } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";

const WORDS: PlainKey[] = [
  "review.rating.1",
  "review.rating.2",
  "review.rating.3",
  "review.rating.4",
  "review.rating.5",
];
const STATUSES: Record<OwnReview["status"], PlainKey> = {
  pending: "review.status.pending",
  published: "review.status.published",
  rejected: "review.status.rejected",
};

/** The form by which a product is reviewed, with what became of the review that was sent. */
export function ReviewPage({ input }: { input: PageOf<"review"> }) {
  const { t } = useI18n();
  const { product, review, sent } = input.data;
  const wrong = input.data.errors ?? {};
  return (
    <Shell input={input}>
      <div className="wr">
        <div className="of">
          <Picture image={product.image} color={product.category?.color} name={product.title} sizes={SIZES.thumb} />
          <div>
            <p className="xs faint">{product.brand}</p>
            <p>
              <Link className="link" href={`/p/${product.slug}/`}>
                {product.title}
              </Link>
            </p>
          </div>
        </div>
        <div>
          <h1 style={{ fontSize: "var(--t-28)", marginBottom: "1rem" }}>
            {review ? t("review.edit") : t("review.write.of", { title: product.title })}
          </h1>
          {sent ? (
            <p className="good" role="status">
              {t(review?.status === "pending" ? "review.sent" : "review.saved")}
            </p>
          ) : null}
          {wrong.form ? (
            <p className="alert" role="alert">
              {wrong.form.join(" ")}
            </p>
          ) : null}
          {review && !sent ? <Standing review={review} /> : null}
          <WriteForm input={input} />
          {review ? <Photos input={input} review={review} /> : null}
        </div>
      </div>
    </Shell>
  );
}

/** What became of the review. */
function Standing({ review }: { review: OwnReview }) {
  const { t } = useI18n();
  return (
    <div className="sm mute" style={{ marginBottom: "1rem" }}>
      <p>{t(STATUSES[review.status])}</p>
      {review.reason ? <p>{t("review.status.reason", { reason: review.reason })}</p> : null}
      {review.verified ? <p>{t("review.status.verified")}</p> : null}
    </div>
  );
}

function WriteForm({ input }: { input: PageOf<"review"> }) {
  const { t } = useI18n();
  const { product, review, values } = input.data;
  const wrong = input.data.errors ?? {};
  return (
    <Form className="rform" action={`/p/${product.slug}/reviews/`} method="post">
      <StarPick chosen={Number(values.rating ?? 0)} errors={wrong.rating} />
      <Field name="title" label={t("review.heading")} required defaultValue={values.title} errors={wrong.title} />
      <div className={`field ${wrong.text ? "err" : ""}`}>
        <label htmlFor="f-text">{t("review.text")}</label>
        <textarea
          className="input"
          id="f-text"
          name="text"
          required
          minLength={20}
          maxLength={5000}
          defaultValue={values.text}
          aria-invalid={wrong.text ? true : undefined}
          aria-describedby="e-text"
        />
        <p className="msg" id="e-text">
          {wrong.text ? <Icon name="circle-alert" /> : null}
          <span>{wrong.text ? wrong.text.join(" ") : t("review.text.hint")}</span>
        </p>
      </div>
      <Field
        name="author"
        label={t("review.author")}
        hint={t("review.author.hint")}
        defaultValue={values.author}
        errors={wrong.author}
      />
      <div className="ends">
        <button className="btn" type="submit">
          {review ? t("review.save") : t("review.send")}
        </button>
        {review ? (
          <button className="text" type="submit" name="action" value="delete" formNoValidate>
            {t("review.delete")}
          </button>
        ) : null}
        <span className="xs mute">{t("review.check")}</span>
      </div>
    </Form>
  );
}

/** Five stars to choose from, a group of radio buttons. */
function StarPick({ chosen, errors }: { chosen: number; errors?: string[] }) {
  const { t } = useI18n();
  const [stars, setStars] = useState(chosen);
  const word = WORDS[stars - 1];
  return (
    <div>
      <fieldset className="starpick" aria-describedby={errors ? "e-rating" : undefined}>
        <legend>{t("review.rating")}</legend>
        {WORDS.map((key, n) => (
          <label key={key}>
            <input
              type="radio"
              name="rating"
              value={n + 1}
              required
              defaultChecked={n + 1 === chosen}
              onChange={() => setStars(n + 1)}
            />
            <span className="vh">
              {n + 1}, {t(key)}
            </span>
            <svg className="st" viewBox="0 0 24 24" aria-hidden="true">
              <use href="#st" />
            </svg>
          </label>
        ))}
        <output aria-hidden="true">{word ? t(word) : null}</output>
      </fieldset>
      {errors ? (
        <p className="msg" id="e-rating" role="alert" style={{ color: "var(--sale)" }}>
          {errors.join(" ")}
        </p>
      ) : null}
    </div>
  );
}

function Photos({ input, review }: { input: PageOf<"review">; review: OwnReview }) {
  const { t } = useI18n();
  const { product, most_photos: most } = input.data;
  const wrong = input.data.errors?.file;
  const path = `/p/${product.slug}/reviews/photos/`;
  return (
    <section className="rform" id="photos" aria-labelledby="h-photos">
      <h2 id="h-photos" style={{ fontSize: "var(--t-18)" }}>
        {t("review.photos")} <span className="faint">{t("review.photos.hint", { most })}</span>
      </h2>
      {review.photos.length > 0 ? (
        <div className="upl">
          {review.photos.map((photo, n) => (
            <Form key={photo.id} action={`${path}${photo.id}/`} method="post">
              <span className="pic sand">
                <img
                  src={photo.url}
                  srcSet={photo.srcset}
                  sizes="5.5rem"
                  width={photo.width}
                  height={photo.height}
                  alt={t("review.photos.own", { number: n + 1 })}
                />
              </span>
              <button type="submit" className="disc" aria-label={t("review.photos.remove", { number: n + 1 })}>
                <Icon name="x" />
              </button>
            </Form>
          ))}
        </div>
      ) : null}
      {review.photos.length < most ? (
        <Form action={path} method="post" encType="multipart/form-data" className="file">
          <label className="vh" htmlFor="f-file">
            {t("review.photos.file")}
          </label>
          <input
            id="f-file"
            type="file"
            name="file"
            accept="image/jpeg,image/png,image/webp,image/gif"
            required
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? "e-file" : undefined}
          />
          <button className="btn quiet" type="submit">
            {t("review.photos.add")}
          </button>
        </Form>
      ) : null}
      {wrong ? (
        <p className="msg" id="e-file" role="alert" style={{ color: "var(--sale)" }}>
          {wrong.join(" ")}
        </p>
      ) : null}
    </section>
  );
}
