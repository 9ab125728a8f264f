import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { Card as CardFacts, PageOf } from "../../../shared/types.ts";
import { SIZES } from "../../../shared/ui.tsx";
import type { Of } from "./section.ts";

function Stall({ product, first, sizes }: { product: CardFacts; first?: boolean; sizes: string }) {
  const { money } = useI18n();
  const { image } = product;
  return (
    <Link href={`/p/${product.slug}/`} className={`pic ${product.category?.color ?? "saffron"}`}>
      {image ? (
        <img
          src={image.url}
          srcSet={image.srcset}
          sizes={sizes}
          alt=""
          width={image.width ?? 800}
          height={image.height ?? 1000}
          loading={first ? "eager" : "lazy"}
          fetchPriority={first ? "high" : undefined}
        />
      ) : null}
      <span className="tagline">
        <span className="tag">
          {product.title} {product.price ? <span>{money(product.price)}</span> : null}
        </span>
      </span>
    </Link>
  );
}

interface Props {
  section: Of<"hero">;
  shop: PageOf<"home">["shop"];
  /** Whether it opens the page. */
  first: boolean;
}

/** What the merchant opens with, beside what they put first. */
export function Hero({ section, shop, first }: Props) {
  const { t } = useI18n();
  const { banner } = section;
  const [product, ...rest] = section.products;
  const usual = { heading: shop.tagline || shop.name, text: "", link: null, action_label: "" };
  const opening = banner?.heading ? banner : usual;
  const Heading = first ? "h1" : "h2";
  return (
    <section className={first ? "hero" : "hero sec"} aria-label={opening.heading}>
      <div className="shade say">
        <Heading className="display" style={{ color: "var(--on-shade)", maxWidth: "none" }}>
          {opening.heading}
        </Heading>
        <div>
          {opening.text ? <p>{opening.text}</p> : null}
          <div className="row" style={{ marginTop: "1.5rem" }}>
            <Link className="btn paper" href={opening.link ?? "/search/"}>
              {opening.action_label || t("all.products")}
            </Link>
          </div>
        </div>
      </div>
      {banner?.image_url ? (
        <span className="pic sand">
          <img
            src={banner.image_url}
            sizes={SIZES.hero}
            alt=""
            width={800}
            height={1000}
            loading={first ? "eager" : "lazy"}
            fetchPriority={first ? "high" : undefined}
          />
        </span>
      ) : product ? (
        <Stall product={product} first={first} sizes={SIZES.hero} />
      ) : null}
      {rest.length > 1 ? (
        <div className="pair">
          {rest.slice(0, 2).map((each) => (
            <Stall key={each.id} product={each} sizes={SIZES.pair} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
