import { useI18n } from "../../shared/i18n.ts";
import { Link } from "../../shared/link.tsx";
import { LOGO } from "../../shared/sprite.ts";
import type { RenderInput } from "../../shared/types.ts";
import { Icon } from "../../shared/ui.tsx";
import { CartButton } from "../cart/button.tsx";
import { SearchBox } from "../search/box.tsx";
import { Localization } from "./localization.tsx";
import { toggleTheme } from "./theme.ts";

function Logo({ shop }: { shop: RenderInput["shop"] }) {
  if (shop.logo_url) return <img src={shop.logo_url} alt="" height={32} style={{ height: "2rem", width: "auto" }} />;
  if (shop.name !== "Souk") return <span style={{ font: "600 var(--t-22)/1 var(--font-display)" }}>{shop.name}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own picture, a constant
  return <span dangerouslySetInnerHTML={{ __html: LOGO }} />;
}

/** What the merchant says above all pages. */
function Notices({ notices }: { notices: RenderInput["notices"] }) {
  const { t } = useI18n();
  if (notices.length === 0) return null;
  return (
    <section className="strip" aria-label={t("notices")}>
      <div className="wrap">
        {notices.map(({ heading, text, link, action_label }) => {
          const said = [heading, text].filter(Boolean).join(" ");
          return (
            <span key={said}>
              {link ? <Link href={link}>{[said, action_label].filter(Boolean).join(" ")}</Link> : said}
            </span>
          );
        })}
      </div>
    </section>
  );
}

export function Header({ input }: { input: RenderInput }) {
  const { t } = useI18n();
  const { session } = input;
  const query = input.page === "search" ? (input.data.query?.q ?? "") : "";
  return (
    <>
      <Notices notices={input.notices} />
      <header className="top">
        <div className="wrap">
          <div className="bar">
            <div className="menu">
              <details className="only-m sitemenu">
                <summary className="disc" aria-label={t("menu")}>
                  <Icon name="menu" />
                </summary>
                <nav className="panel-m" aria-label={t("menu")}>
                  <b>{t("departments")}</b>
                  <ul>
                    {input.nav.map((category) => (
                      <li key={category.id}>
                        <Link href={`/c/${category.slug}/`}>{category.name}</Link>
                      </li>
                    ))}
                  </ul>
                  <ul>
                    {input.menus.main.map((link) => (
                      <li key={link.url}>
                        <Link href={link.url}>{link.label}</Link>
                      </li>
                    ))}
                    <li>
                      <Link href="/account/">{t("account")}</Link>
                    </li>
                    <li>
                      <button type="button" onClick={toggleTheme}>
                        <Icon name="sun-moon" />
                        {t("theme")}
                      </button>
                    </li>
                  </ul>
                  <Localization input={input} />
                </nav>
              </details>
              <Link className="logo" href="/" aria-label={t("home.link", { shop: input.shop.name })}>
                <Logo shop={input.shop} />
              </Link>
            </div>
            <SearchBox query={query} />
            <div className="acts">
              <button type="button" className="disc only-d" aria-label={t("theme")} onClick={toggleTheme}>
                <Icon name="sun-moon" />
              </button>
              <Link className="disc" href="/account/" aria-label={session?.user ? session.user.email : t("account")}>
                <Icon name="user-round" />
              </Link>
              <Link className="disc" href="/wishlist/" aria-label={t("wishlist")}>
                <Icon name="heart" />
              </Link>
              <CartButton input={input} />
            </div>
          </div>
          <nav className="nav" aria-label={t("departments")}>
            <ul>
              {[...input.nav.map(({ name, slug }) => ({ label: name, url: `/c/${slug}/` })), ...input.menus.main].map(
                ({ label, url }) => (
                  <li key={url}>
                    <Link href={url} aria-current={input.url === url ? "page" : undefined}>
                      {label}
                    </Link>
                  </li>
                ),
              )}
            </ul>
          </nav>
        </div>
      </header>
    </>
  );
}
