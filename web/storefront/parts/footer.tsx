import type { ReactNode } from "react";
import { useI18n } from "../../shared/i18n.ts";
import { Form, Link } from "../../shared/link.tsx";
import type { RenderInput } from "../../shared/types.ts";
import { Localization } from "./localization.tsx";

interface LinksProps {
  title: string;
  links: RenderInput["menus"]["footer"];
  /** What stands below the merchant's own. */
  children?: ReactNode;
}

/** A menu of the merchant's: what stands below an entry follows it. */
function Links({ title, links, children }: LinksProps) {
  const all = links.flatMap((link) => [link, ...link.items]);
  if (all.length === 0 && !children) return null;
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {all.map((link) => (
          <li key={`${link.label} ${link.url}`}>
            <Link href={link.url}>{link.label}</Link>
          </li>
        ))}
        {children}
      </ul>
    </div>
  );
}

function Contact({ shop }: { shop: RenderInput["shop"] }) {
  return (
    <>
      {shop.contact_email ? <Link href={`mailto:${shop.contact_email}`}>{shop.contact_email}</Link> : null}
      {shop.contact_phone ? (
        <Link href={`tel:${shop.contact_phone.replace(/[^+\d]/g, "")}`}>{shop.contact_phone}</Link>
      ) : null}
    </>
  );
}

/** A plain form: what it leads to says the rest. */
function Subscribe() {
  const { t } = useI18n();
  return (
    <Form className="letters" action="/newsletter/" method="post">
      <label htmlFor="f-letters">{t("newsletter.foot")}</label>
      <div className="row">
        <input
          className="input"
          id="f-letters"
          name="email"
          type="email"
          autoComplete="email"
          placeholder={t("field.email")}
          maxLength={254}
          required
        />
        <button className="btn quiet" type="submit">
          {t("newsletter.subscribe")}
        </button>
      </div>
    </Form>
  );
}

export function Footer({ input }: { input: RenderInput }) {
  const { t } = useI18n();
  return (
    <footer className="shade foot">
      <div className="wrap">
        <div className="cols footlinks">
          <div>
            <h2>{t("departments")}</h2>
            <ul>
              {input.nav.slice(0, 8).map((category) => (
                <li key={category.id}>
                  <Link href={`/c/${category.slug}/`}>{category.name}</Link>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h2>{t("account")}</h2>
            <ul>
              {input.session?.user ? (
                <li>
                  <Link href="/account/">{t("orders.mine")}</Link>
                </li>
              ) : (
                <>
                  <li>
                    <Link href="/account/sign-in/">{t("signin")}</Link>
                  </li>
                  <li>
                    <Link href="/account/register/">{t("register")}</Link>
                  </li>
                </>
              )}
              <li>
                <Link href="/cart/">{t("cart")}</Link>
              </li>
            </ul>
          </div>
          <Links title={t("help")} links={input.menus.help}>
            <li>
              <Link href="/orders/track/">{t("foot.track")}</Link>
            </li>
            {input.shop.contact_email ? (
              <li>
                <Link href="/contact/">{t("foot.contact")}</Link>
              </li>
            ) : null}
          </Links>
          <Links title={input.shop.name} links={input.menus.footer}>
            <li>
              <Link href="/search/">{t("all.products")}</Link>
            </li>
          </Links>
        </div>
        {input.page === "newsletter" ? null : <Subscribe />}
        <div className="legal">
          <span>
            {input.shop.name}. {input.shop.prices_include_tax ? t("tax.included") : t("tax.excluded")}
          </span>
          <Contact shop={input.shop} />
          <Localization input={input} isLandmark />
        </div>
      </div>
    </footer>
  );
}
