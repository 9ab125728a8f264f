// One review, and how it is said to be helpful.
import { type FormEvent, useState } from "react";
import { ApiError, answered, client } from "../../../shared/api.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { Review } from "../../../shared/types.ts";
import { Icon, Stars } from "../../../shared/ui.tsx";

/** What a shopper says: stars, words, photos, who, and what the shop says to it. */
export function ReviewArticle({ review, slug, shop }: { review: Review; slug: string; shop: string }) {
  const { t, date } = useI18n();
  const { answer } = review;
  return (
    <article className="review" id={`review-${review.id}`} aria-labelledby={`rt-${review.id}`}>
      <Stars rating={review.rating} />
      <h3 id={`rt-${review.id}`}>{review.title}</h3>
      <p className="said">{review.text}</p>
      {review.photos.length > 0 ? (
        <div className="ph">
          {review.photos.map((photo, n) => (
            <Link className="pic sand" href={photo.url} key={photo.id}>
              <img
                src={photo.url}
                srcSet={photo.srcset}
                sizes="5.5rem"
                width={photo.width}
                height={photo.height}
                alt={t("reviews.photo", { number: n + 1, title: review.title })}
                loading="lazy"
                decoding="async"
              />
            </Link>
          ))}
        </div>
      ) : null}
      <div className="by">
        <span>{review.author || t("reviews.anonymous")}</span>
        {review.verified ? (
          <span className="ok">
            <Icon name="badge-check" />
            {t("reviews.verified")}
          </span>
        ) : null}
        <time dateTime={review.created_at}>{date(review.created_at)}</time>
      </div>
      {answer ? (
        <div className="answer">
          <b>{t("reviews.answer", { shop })}</b>
          {", "}
          <time dateTime={answer.at}>{date(answer.at)}</time>
          <br />
          {answer.text}
        </div>
      ) : null}
      <Helpful review={review} slug={slug} />
    </article>
  );
}

/** A plain form; scripts count without leaving the page, and take it back by a second click. */
function Helpful({ review, slug }: { review: Review; slug: string }) {
  const { t, path: pageOf } = useI18n();
  const [count, setCount] = useState(review.helpful_count);
  const [voted, setVoted] = useState(false);
  const [refused, setRefused] = useState("");
  const path = `/p/${slug}/reviews/`;
  const vote = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = { path: { id: review.product_id, review_id: review.id } };
    const at = "/api/products/{id}/reviews/{review_id}/helpful/";
    try {
      const call = voted ? client.DELETE(at, { params }) : client.POST(at, { params });
      setCount((await answered(call)).helpful_count);
      setVoted(!voted);
      setRefused("");
    } catch (reason) {
      const isGuest = reason instanceof ApiError && reason.status === 401;
      if (isGuest) location.assign(pageOf(`/account/sign-in/?next=${encodeURIComponent(path)}`));
      else setRefused(reason instanceof ApiError ? reason.message : t("unreachable"));
    }
  };
  return (
    <Form action={`${path}${review.id}/helpful/`} method="post" onSubmit={vote}>
      <button className="text helpful" type="submit" aria-pressed={voted}>
        <Icon name="thumbs-up" />
        {count > 0 ? t("reviews.helpful.count", { count }) : t("reviews.helpful")}
        <span className="vh">{t("reviews.helpful.of", { title: review.title })}</span>
      </button>
      {refused ? (
        <p className="xs" role="alert">
          {refused}
        </p>
      ) : null}
    </Form>
  );
}
