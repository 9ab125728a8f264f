import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PlainKey } from "../../../shared/messages/index.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Card, Lowest, Picture, Price, SIZES, UnitsLeft } from "../../../shared/ui.tsx";
import { Countdown } from "../../parts/countdown.tsx";
import { Recent } from "../../parts/recent.tsx";
import { Shell } from "../../parts/shell.tsx";
import { Hero } from "./hero.tsx";
import type { Of, Section } from "./section.ts";

/** What a shelf is called that the merchant gave no name. */
const USUAL: Record<Of<"shelf">["source"], PlainKey | null> = {
  newest: "home.new",
  best_sellers: "home.best",
  featured: "home.featured",
  on_sale: "listing.sale",
  category: null,
  collection: null,
};

function Shelf({ section }: { section: Of<"shelf"> }) {
  const { t } = useI18n();
  const usual = USUAL[section.source];
  const title = section.title || (usual ? t(usual) : "");
  const id = `h-${section.id}`;
  return (
    <section className="wrap sec" aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        {section.all ? (
          <Link className="more link" href={section.all} aria-label={`${t("all")}: ${title}`}>
            {t("all")}
          </Link>
        ) : null}
      </div>
      <ul className="grid four">
        {section.products.map((product) => (
          <li key={product.id}>
            <Card product={product} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The flash sale that ends first. */
function FlashSale({ section: sale }: { section: Of<"flash_sale"> }) {
  const { t } = useI18n();
  return (
    <section className="flash" style={{ marginTop: "clamp(3rem, 2rem + 4vw, 6rem)" }} aria-labelledby={`h-${sale.id}`}>
      <div className="wrap">
        <div className="lead">
          <h2 id={`h-${sale.id}`}>{sale.title}</h2>
          <Countdown until={sale.ends_at} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: it only scrolls */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
        <div className="lots" tabIndex={0} role="group" aria-label={t("flash.offers", { title: sale.title })}>
          {sale.products.map((product) => (
            <Link key={product.id} className="lot" href={`/p/${product.slug}/`}>
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
            </Link>
          ))}
        </div>
      </div>
    </section>
  );
}

/** What the merchant says between the shelves. */
function Band({ section }: { section: Of<"band"> }) {
  return section.banners.map((band) => (
    <section className="wrap sec" key={band.heading + band.text}>
      <div className={band.image_url ? "shade say band pictured" : "shade say band"}>
        {band.heading ? <h2>{band.heading}</h2> : null}
        {band.text ? <p>{band.text}</p> : null}
        {band.link && band.action_label ? (
          <Link className="btn paper" href={band.link}>
            {band.action_label}
          </Link>
        ) : null}
        {band.image_url ? (
          <span className="pic sand">
            <img src={band.image_url} sizes={SIZES.hero} alt="" width={800} height={1000} loading="lazy" />
          </span>
        ) : null}
      </div>
    </section>
  ));
}

function Text({ section }: { section: Of<"text"> }) {
  const { id, title, body } = section;
  return (
    <section className="wrap sec" aria-labelledby={title ? `h-${id}` : undefined}>
      {title ? (
        <div className="head">
          <h2 id={`h-${id}`}>{title}</h2>
        </div>
      ) : null}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the host sanitises what merchants write */}
      {body ? <div className="prose" dangerouslySetInnerHTML={{ __html: body }} /> : null}
    </section>
  );
}

function Categories({ section }: { section: Of<"categories"> }) {
  const { t } = useI18n();
  return (
    <section className="wrap sec" aria-labelledby={`h-${section.id}`}>
      <div className="head">
        <h2 id={`h-${section.id}`}>{section.title || t("departments")}</h2>
        <span className="mute sm">{t("count.products", { count: section.product_count })}</span>
      </div>
      <ul className="stalls">
        {section.categories.map((category) => (
          <li key={category.id}>
            <Link href={`/c/${category.slug}/`}>
              <Picture
                image={category.image && { ...category.image, alt: "" }}
                color={category.color}
                sizes={SIZES.department}
              />
              <b>{category.name}</b>
              <small>{t("count.products", { count: category.product_count ?? 0 })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How large the shop is. */
function Figures({ section }: { section: Of<"figures"> }) {
  const { t, count } = useI18n();
  const { id, title, products, sellers } = section;
  return (
    <section className="wrap sec" aria-labelledby={title ? `h-${id}` : undefined}>
      {title ? (
        <div className="head">
          <h2 id={`h-${id}`}>{title}</h2>
        </div>
      ) : null}
      <dl className="figs">
        <div>
          <dt>{t("home.products", { count: products })}</dt>
          <dd>{count(products)}</dd>
        </div>
        <div>
          <dt>{t("home.sellers", { count: sellers })}</dt>
          <dd>{count(sellers)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Shown({ section, input, first }: { section: Section; input: PageOf<"home">; first: boolean }) {
  switch (section.kind) {
    case "hero":
      return <Hero section={section} shop={input.shop} first={first} />;
    case "shelf":
      return <Shelf section={section} />;
    case "band":
      return <Band section={section} />;
    case "text":
      return <Text section={section} />;
    case "categories":
      return <Categories section={section} />;
    case "flash_sale":
      return <FlashSale section={section} />;
    case "figures":
      return <Figures section={section} />;
  }
}

/** The home page: its sections in the merchant's order. */
export function Home({ input }: { input: PageOf<"home"> }) {
  const { sections } = input.data;
  const opening = sections.find(({ kind }) => kind === "hero");
  return (
    <Shell input={input} main="">
      {opening ? null : <h1 className="vh">{input.shop.name}</h1>}
      {sections.map((section) => (
        <Shown key={section.id} section={section} input={input} first={section === opening} />
      ))}
      <Recent main="wrap" />
    </Shell>
  );
}
