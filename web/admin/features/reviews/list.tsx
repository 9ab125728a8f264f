import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { products, type Review, type ReviewQuery, reviews } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Moderate } from "./moderate.tsx";
import { STATUSES, Stars, StatusBadge } from "./words.tsx";

const ORDERINGS = ["created_at", "-created_at", "rating", "-rating", "-helpful"] as const;
const RATINGS = [5, 4, 3, 2, 1];

export function Component() {
  const { t } = useTexts();
  const may = useMay();
  const product = useProductTitle();
  const config: ListConfig<Review> = {
    name: "reviews",
    title: t("nav.reviews"),
    about: t("reviews.about"),
    searchHint: t("reviews.searchHint"),
    columns: useColumns(),
    filters: [
      {
        name: "status",
        label: t("reviews.status"),
        options: STATUSES.map((value) => ({ value, label: t(`review.${value}`) })),
      },
      {
        name: "rating",
        label: t("reviews.rating"),
        options: RATINGS.map((count) => ({ value: String(count), label: t("reviews.stars", { count }) })),
      },
      {
        name: "verified",
        label: t("reviews.purchase"),
        options: [
          { value: "true", label: t("reviews.verified") },
          { value: "false", label: t("reviews.unverified") },
        ],
      },
      { name: "product_id", label: t("reviews.product"), kind: "id", shown: product },
    ],
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "pending", label: t("review.pending"), query: "status=pending" },
      { id: "published", label: t("review.published"), query: "status=published" },
      { id: "rejected", label: t("review.rejected"), query: "status=rejected" },
    ],
    sorted: "-created_at",
    fetch: (state, signal) => reviews.list(queryOf(state), signal),
    rowName: (review) => review.title,
    bulk: may("reviews.moderate") ? bulk : undefined,
  };
  return <ListScreen config={config} />;
}

const bulk: ListConfig<Review>["bulk"] = (selection, clear) => (
  <>
    <Moderate reviews={[...selection.values()]} to="published" className="pri" clear={clear} />
    <Moderate reviews={[...selection.values()]} to="rejected" clear={clear} />
  </>
);

function queryOf({ search, sort, page, size, filters }: Parameters<ListConfig<Review>["fetch"]>[0]): ReviewQuery {
  return {
    search: search || undefined,
    ordering: ORDERINGS.find((each) => each === sort),
    page,
    page_size: size,
    status: STATUSES.find((each) => each === filters.status),
    rating: RATINGS.find((each) => String(each) === filters.rating),
    verified: filters.verified === undefined ? undefined : filters.verified === "true",
    product_id: filters.product_id,
  };
}

/** The product that the address names, or the end of its id for those who may not see products. */
function useProductTitle(): string {
  const may = useMay();
  const id = useSearchParams()[0].get("product_id") ?? "";
  const read = useQuery({
    queryKey: ["products", "detail", id],
    queryFn: ({ signal }) => products.get(id, signal),
    enabled: id !== "" && may("products.view"),
  });
  return read.data?.title ?? id.slice(-8);
}

function useColumns(): Column<Review>[] {
  const { t, when, count } = useTexts();
  return [
    {
      id: "title",
      label: t("reviews.review"),
      place: "num",
      fixed: true,
      text: (review) => `${review.title}: ${review.text}`,
      cell: (review) => (
        <span className="rsaid">
          <Link className="link" to={`/reviews/${review.id}`}>
            {review.title}
          </Link>
          <span className="xs mute">{review.text}</span>
        </span>
      ),
    },
    {
      id: "rating",
      label: t("reviews.rating"),
      place: "total",
      sort: { up: "rating", down: "-rating" },
      text: (review) => String(review.rating),
      cell: (review) => <Stars rating={review.rating} />,
    },
    {
      id: "product",
      label: t("reviews.product"),
      place: "cust",
      text: (review) => review.product?.title ?? "",
      cell: (review) => (
        <span className="named">
          <span className={`pic ${review.product?.color ?? "sand"}`} aria-hidden="true">
            {review.product?.image ? (
              <img src={review.product.image.url} alt="" loading="lazy" decoding="async" />
            ) : null}
          </span>
          {review.product?.title ?? t("reviews.productGone")}
        </span>
      ),
    },
    {
      id: "author",
      label: t("reviews.author"),
      text: (review) => review.author,
      cell: (review) => review.author || t("reviews.anonymous"),
    },
    {
      id: "verified",
      label: t("reviews.purchase"),
      extra: true,
      text: (review) => t(review.verified ? "reviews.verified" : "reviews.unverified"),
      cell: (review) => t(review.verified ? "reviews.verified" : "reviews.unverified"),
    },
    {
      id: "helpful",
      label: t("reviews.helpful"),
      extra: true,
      end: true,
      sort: { down: "-helpful" },
      text: (review) => String(review.helpful_count),
      cell: (review) => count(review.helpful_count),
    },
    {
      id: "written",
      label: t("reviews.written"),
      place: "when",
      sort: { up: "created_at", down: "-created_at" },
      text: (review) => review.created_at,
      cell: (review) => when(review.created_at),
    },
    {
      id: "status",
      label: t("reviews.status"),
      place: "ful",
      fixed: true,
      text: (review) => t(`review.${review.status}`),
      cell: (review) => <StatusBadge status={review.status} />,
    },
  ];
}
