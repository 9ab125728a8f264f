import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Picture, SIZES } from "../../../shared/ui.tsx";
import { Crumbs } from "../../parts/crumbs.tsx";
import { Shell } from "../../parts/shell.tsx";

/** All collections, each with the picture of its first product. */
export function CollectionsPage({ input }: { input: PageOf<"collections"> }) {
  const { t } = useI18n();
  const { collections } = input.data;
  return (
    <Shell input={input}>
      <Crumbs here={t("collections.title")} />
      <div className="head">
        <h1>{t("collections.title")}</h1>
      </div>
      {collections.length === 0 ? <p className="mute">{t("collections.none")}</p> : null}
      <ul className="grid four">
        {collections.map((each, n) => (
          <li key={each.id}>
            <article className="card">
              <Picture
                image={each.image && { ...each.image, alt: "" }}
                color={each.color}
                name={each.title}
                sizes={SIZES.card}
                loading={n === 0 ? "first" : n < 3 ? "eager" : "lazy"}
              />
              <h2>
                <Link href={`/collections/${each.slug}/`}>{each.title}</Link>
              </h2>
              <p className="sm mute">{t("count.products", { count: each.product_count })}</p>
            </article>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
