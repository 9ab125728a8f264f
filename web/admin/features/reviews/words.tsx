// How a review is told: its stars and where it stands.
import { Star } from "lucide-react";
import type { Review } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge, type Tone } from "../../ui/parts.tsx";

export const STATUSES = ["pending", "published", "rejected"] as const;
export type Status = Review["status"];
const TONES: Record<Status, Tone> = { pending: "warn", published: "ok", rejected: "plain" };

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTexts();
  return <Badge tone={TONES[status]}>{t(`review.${status}`)}</Badge>;
}

export function Stars({ rating }: { rating: number }) {
  const { t } = useTexts();
  return (
    <span className="rstars" role="img" aria-label={t("reviews.starsOf", { count: rating })}>
      {[1, 2, 3, 4, 5].map((star) => (
        <Star key={star} className={star > rating ? "off" : undefined} aria-hidden="true" />
      ))}
    </span>
  );
}
