import { useI18n } from "../../../shared/i18n.ts";
import type { Card as CardFacts, PageOf } from "../../../shared/types.ts";
import { Card, Lowest, Picture, Price, SIZES, UnitsLeft } from "../../../shared/ui.tsx";
import { Countdown } from "../../parts/countdown.tsx";
import { Recent } from "../../parts/recent.tsx";
import { Shell } from "../../parts/shell.tsx";

function Stall({ product, first, sizes }: { product: CardFacts; first?: boolean; sizes: string }) {
  const { money } = useI18n();
  const { image } = product;
  return (
    <a href={`/p/${product.slug}/`} className={`pic ${product.category?.color ?? "saffron"}`}>
      {image ? (
        <img
          src={image.url}
          srcSet={image.srcset}
          sizes={sizes}
          alt={image.alt}
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
    </a>
  );
}

interface ShelfProps {
  title: string;
  id: string;
  products: CardFacts[];
  /** Where there is more of it. */
  all: string;
}

function Shelf({ title, id, products, all }: ShelfProps) {
  const { t } = useI18n();
  if (products.length === 0) return null;
  return (
    <section className="wrap sec" aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        <a className="more link" href={all} aria-label={`${t("all")}: ${title}`}>
          {t("all")}
        </a>
      </div>
      <div className="grid four">
        {products.map((product) => (
          <Card key={product.id} product={product} />
        ))}
      </div>
    </section>
  );
}

/** The flash sale that ends first. */
function FlashSale({ sale }: { sale: NonNullable<PageOf<"home">["data"]["flash_sale"]> }) {
  const { t } = useI18n();
  return (
    <section className="flash" style={{ marginTop: "clamp(3rem, 2rem + 4vw, 6rem)" }} aria-labelledby="h-fl">
      <div className="wrap">
        <div className="lead">
          <h2 id="h-fl">{sale.title}</h2>
          <Countdown until={sale.ends_at} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: it only scrolls */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
        <div className="lots" tabIndex={0} role="group" aria-label={t("flash.offers", { title: sale.title })}>
          {sale.products.map((product) => (
            <a key={product.id} className="lot" href={`/p/${product.slug}/`}>
              <Picture
                image={product.image && { ...product.image, alt: "" }}
                color={product.category?.color}
                sizes={SIZES.thumb}
              />
              <span className="cap">
                <b>{product.title}</b>
                <Price now={product.price} before={product.compare_at_price} />
                <Lowest price={product.lowest_price} />
                {product.sale ? <UnitsLeft sale={product.sale} /> : null}
              </span>
            </a>
          ))}
        </div>
      </div>
    </section>
  );
}

/** What the merchant says between the shelves. */
function Band({ band }: { band: PageOf<"home">["data"]["bands"][number] }) {
  return (
    <section className="wrap sec">
      <div className="shade say band">
        {band.heading ? <h2>{band.heading}</h2> : null}
        {band.text ? <p>{band.text}</p> : null}
        {band.link && band.action_label ? (
          <a className="btn paper" href={band.link}>
            {band.action_label}
          </a>
        ) : null}
      </div>
    </section>
  );
}

export function Home({ input }: { input: PageOf<"home"> }) {
  const { t } = useI18n();
  const { data } = input;
  const [first, ...rest] = data.featured;
  const { hero } = data;
  const { name, tagline } = input.shop;
  const opening = hero?.heading ? hero : { heading: tagline || name, text: "", link: null, action_label: "" };
  return (
    <Shell input={input} main="">
      <section className="hero" aria-label={opening.heading}>
        <div className="shade say">
          <h1 className="display" style={{ color: "var(--on-shade)", maxWidth: "none" }}>
            {opening.heading}
          </h1>
          <div>
            {opening.text ? <p>{opening.text}</p> : null}
            <div className="row" style={{ marginTop: "1.5rem" }}>
              <a className="btn paper" href={opening.link ?? "/search/"}>
                {opening.action_label || t("all.products")}
              </a>
            </div>
          </div>
        </div>
        {hero?.image_url ? (
          <span className="pic sand">
            <img src={hero.image_url} sizes={SIZES.hero} alt="" width={800} height={1000} fetchPriority="high" />
          </span>
        ) : first ? (
          <Stall product={first} first sizes={SIZES.hero} />
        ) : null}
        {rest.length > 1 ? (
          <div className="pair">
            {rest.slice(0, 2).map((product) => (
              <Stall key={product.id} product={product} sizes={SIZES.pair} />
            ))}
          </div>
        ) : null}
      </section>
      <section className="wrap sec" aria-labelledby="h-st">
        <div className="head">
          <h2 id="h-st">{t("departments")}</h2>
          <span className="mute sm">{t("count.products", { count: data.totals.products })}</span>
        </div>
        <ul className="stalls">
          {data.categories.map((category) => (
            <li key={category.id}>
              <a href={`/c/${category.slug}/`}>
                <Picture
                  image={category.image && { ...category.image, alt: "" }}
                  color={category.color}
                  sizes={SIZES.department}
                />
                <b>{category.name}</b>
                <small>{t("count.products", { count: category.product_count ?? 0 })}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {data.flash_sale ? <FlashSale sale={data.flash_sale} /> : null}
      <Shelf title={t("home.best")} id="h-bs" products={data.best_sellers} all="/search/?ordering=-sold" />
      {data.bands.map((band) => (
        <Band key={band.heading + band.text} band={band} />
      ))}
      <Shelf title={t("home.new")} id="h-nw" products={data.newest} all="/new/" />
      <Recent main="wrap" />
    </Shell>
  );
}
