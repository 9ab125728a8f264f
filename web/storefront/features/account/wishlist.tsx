// What a guest or a member wishes for.
import type { ReactNode } from "react";
import { client } from "../../../shared/api.ts";
import { series } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Icon, Lowest, Picture, Price, SIZES } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { AccountShell } from "./shell.tsx";

type Item = PageOf<"wishlist">["data"]["list"]["results"][number];
type Wished = NonNullable<Item["product"]>;

export function WishlistPage({ input }: { input: PageOf<"wishlist"> }) {
  const { t } = useI18n();
  const { me, list, is_full } = input.data;
  const content = (
    <>
      {is_full ? (
        <p className="alert" role="alert">
          {t("wishlist.full")}
        </p>
      ) : null}
      {list.count === 0 ? <Nothing /> : null}
      <ul className="grid four wl">
        {list.results.map((item) => (
          <li key={item.id}>
            <Wish item={item} isMember={!!me} />
          </li>
        ))}
      </ul>
      <Pager list={list} />
    </>
  );
  if (!me) {
    return (
      <Shell input={input}>
        <Head isTop count={list.count}>
          <div className="wl-note">
            <p className="sm mute">{t("wishlist.guest")}</p>
            <Link className="btn quiet small" href="/account/sign-in/?next=/wishlist/">
              {t("signin")}
            </Link>
          </div>
        </Head>
        {content}
      </Shell>
    );
  }
  return (
    <AccountShell input={input} me={me} at="wishlist">
      <section className="sec2 first">
        <Head count={list.count} />
        {content}
      </section>
    </AccountShell>
  );
}

function Head({ count, isTop, children }: { count: number; isTop?: boolean; children?: ReactNode }) {
  const { t } = useI18n();
  const Heading = isTop ? "h1" : "h2";
  return (
    <div className={isTop ? "wl-head" : "head"}>
      <Heading>{t("wishlist")}</Heading>
      {count > 0 ? <p className="sm mute">{t("wishlist.count", { count })}</p> : null}
      {children}
    </div>
  );
}

function Nothing() {
  const { t } = useI18n();
  return (
    <div className="wl-none">
      <Icon name="heart" />
      <p>
        <b>{t("wishlist.none")}</b>
      </p>
      <p className="mute">{t("wishlist.none.hint")}</p>
      <Link className="btn" href="/search/">
        {t("all.products")}
      </Link>
    </div>
  );
}

function Wish({ item, isMember }: { item: Item; isMember: boolean }) {
  const { t } = useI18n();
  const { product } = item;
  // Members have it below a heading of their account.
  const Heading = isMember ? "h3" : "h2";
  if (!product) {
    return (
      <article className="card">
        <Picture image={null} sizes={SIZES.card} />
        <div className="cap">
          <Heading>{t("wishlist.gone.title")}</Heading>
          <span className="xs mute">{t("wishlist.gone")}</span>
        </div>
        <div className="wl-acts">
          <Remove id={item.id} title={t("wishlist.gone.title")} />
        </div>
      </article>
    );
  }
  return (
    <article className="card">
      <div style={{ position: "relative" }}>
        <Picture
          image={product.image && { ...product.image, alt: "" }}
          color={product.color ?? undefined}
          name={product.title}
          sizes={SIZES.card}
        />
        <div className="tags">{product.in_stock ? null : <span className="badge">{t("soldout")}</span>}</div>
      </div>
      <Caption item={item} product={product} heading={Heading} />
      <div className="wl-acts">
        <Buy product={product} />
        <Remove id={item.id} title={product.title} />
        {isMember ? <Mails item={item} title={product.title} /> : null}
      </div>
    </article>
  );
}

function Caption({ item, product, heading: Heading }: { item: Item; product: Wished; heading: "h2" | "h3" }) {
  const { t, money, locale } = useI18n();
  const { price } = product;
  const before = item.wished_price;
  const isLower = price && before && price.currency === before.currency && price.amount < before.amount;
  const options = Object.values(product.options);
  return (
    <div className="cap">
      <Heading>
        <Link href={`/p/${product.slug}/`}>{product.title}</Link>
      </Heading>
      <span className="xs faint">{product.brand}</span>
      {options.length > 0 ? <span className="xs mute">{series(options, locale)}</span> : null}
      <span className="meta">
        <Price now={price} before={product.compare_at_price} />
      </span>
      <Lowest price={product.lowest_price} />
      {isLower ? (
        <span className="xs wl-lower">
          {t("wishlist.lower", { amount: money({ ...price, amount: before.amount - price.amount }) })}
        </span>
      ) : null}
    </div>
  );
}

/** Into the cart at once, where there is nothing to choose. */
function Buy({ product }: { product: Wished }) {
  const { t } = useI18n();
  const { title, slug, buys, in_stock } = product;
  if (!buys || !in_stock) {
    return (
      <Link className="btn quiet small" href={`/p/${slug}/`} aria-label={t("wishlist.choose.title", { title })}>
        {t("wishlist.choose")}
      </Link>
    );
  }
  return (
    <Form action="/cart/add/" method="post">
      <input type="hidden" name="variant_id" value={buys} />
      <input type="hidden" name="quantity" value="1" />
      <button className="btn small" type="submit" aria-label={t("wishlist.add.title", { title })}>
        {t("wishlist.add")}
      </button>
    </Form>
  );
}

function Remove({ id, title }: { id: string; title: string }) {
  const { t } = useI18n();
  return (
    <Form action={`/wishlist/items/${id}/remove/`} method="post">
      <button className="text" type="submit" aria-label={t("wishlist.remove.title", { title })}>
        {t("wishlist.remove")}
      </button>
    </Form>
  );
}

/** Which mails a member wants: kept as soon as a box is ticked, by a button without scripts. */
function Mails({ item, title }: { item: Item; title: string }) {
  const { t } = useI18n();
  const { product_id, variant_id } = item;
  const keep = (which: "wants_mail_price" | "wants_mail_stock", is: boolean) =>
    client.POST("/api/wishlist/", { body: { product_id, variant_id: variant_id ?? undefined, [which]: is } });
  return (
    <Form
      className="wl-mails"
      action={`/wishlist/items/${item.id}/mails/`}
      method="post"
      aria-label={t("wishlist.mails", { title })}
    >
      <label className="check">
        <input
          type="checkbox"
          name="price"
          defaultChecked={item.wants_mail_price}
          onChange={(event) => keep("wants_mail_price", event.currentTarget.checked)}
        />
        <span>{t("wishlist.mails.price")}</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          name="stock"
          defaultChecked={item.wants_mail_stock}
          onChange={(event) => keep("wants_mail_stock", event.currentTarget.checked)}
        />
        <span>{t("wishlist.mails.stock")}</span>
      </label>
      <noscript>
        <button className="btn quiet small" type="submit">
          {t("wishlist.mails.save")}
        </button>
      </noscript>
    </Form>
  );
}

function Pager({ list }: { list: PageOf<"wishlist">["data"]["list"] }) {
  const { t } = useI18n();
  if (!list.previous && !list.next) return null;
  return (
    <nav className="pager" aria-label={t("wishlist.pages")}>
      {list.previous ? (
        <Link className="btn quiet" rel="prev" href={list.previous}>
          {t("listing.previous")}
        </Link>
      ) : null}
      {list.next ? (
        <Link className="btn quiet" rel="next" href={list.next}>
          {t("listing.next")}
        </Link>
      ) : null}
    </nav>
  );
}
