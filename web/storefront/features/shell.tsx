// What stands around every page.
import type { ReactNode } from "react";
import { money } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import { LOGO, SPRITE } from "../../shared/sprite.ts";
import type { PageInput } from "../../shared/types.ts";
import { Icon } from "../../shared/ui.tsx";

export function Shell({ input, children, main = "wrap" }: { input: PageInput; children: ReactNode; main?: string }) {
  const t = words(input.locale);
  return (
    <>
      <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true">
        <defs dangerouslySetInnerHTML={{ __html: SPRITE }} />
      </svg>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <Top input={input} />
      <main id="main" className={main}>
        {children}
      </main>
      <Foot input={input} />
    </>
  );
}

function Logo({ name }: { name: string }) {
  if (name !== "Souk") return <span style={{ font: "600 var(--t-22)/1 var(--font-display)" }}>{name}</span>;
  return <span dangerouslySetInnerHTML={{ __html: LOGO }} />;
}

function Top({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { session } = input;
  const query = input.page === "search" ? (input.data.query?.q ?? "") : "";
  return (
    <>
      <section className="strip" aria-label="Notices">
        <div className="wrap">
          <span>{t("strip")}</span>
        </div>
      </section>
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
                        <a href={`/c/${category.slug}/`}>{category.name}</a>
                      </li>
                    ))}
                  </ul>
                  <ul>
                    <li>
                      <a href="/account/">{t("account")}</a>
                    </li>
                    <li>
                      <button type="button" data-theme-toggle>
                        <Icon name="sun-moon" />
                        {t("theme")}
                      </button>
                    </li>
                  </ul>
                </nav>
              </details>
              <a className="logo" href="/" aria-label={`${input.shop.name}, home`}>
                <Logo name={input.shop.name} />
              </a>
            </div>
            <form className="search" action="/search/">
              <Icon name="search" />
              <label className="vh" htmlFor="q">
                {t("search")}
              </label>
              <input
                id="q"
                name="q"
                type="search"
                placeholder={t("search.hint")}
                defaultValue={query}
                autoComplete="off"
              />
            </form>
            <div className="acts">
              <button type="button" className="disc only-d" aria-label={t("theme")} data-theme-toggle>
                <Icon name="sun-moon" />
              </button>
              <a
                className="disc"
                href="/account/"
                aria-label={session?.user ? session.user.email : t("account")}
                data-account
              >
                <Icon name="user-round" />
              </a>
              <a className="cartbtn" href="/cart/" data-cart>
                <span className="vh">
                  {t("cart")}, {t("subtotal")}{" "}
                </span>
                <span className="sum num" data-cart-total>
                  {session && session.cart_count > 0 ? money(session.cart_subtotal) : ""}
                </span>
                <Icon name="shopping-bag" />
                <span className="coin">
                  <span data-cart-count>{session?.cart_count ?? 0}</span>
                  <span className="vh"> things</span>
                </span>
              </a>
            </div>
          </div>
          <nav className="nav" aria-label={t("departments")}>
            {input.nav.map((category) => (
              <a
                key={category.id}
                href={`/c/${category.slug}/`}
                aria-current={input.url === `/c/${category.slug}/` ? "page" : undefined}
              >
                {category.name}
              </a>
            ))}
          </nav>
        </div>
      </header>
    </>
  );
}

function Foot({ input }: { input: PageInput }) {
  const t = words(input.locale);
  return (
    <footer className="shade foot">
      <div className="wrap">
        <div className="cols footlinks">
          <div>
            <h2>{t("departments")}</h2>
            <ul>
              {input.nav.slice(0, 8).map((category) => (
                <li key={category.id}>
                  <a href={`/c/${category.slug}/`}>{category.name}</a>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h2>{t("account")}</h2>
            <ul>
              <li>
                <a href="/account/sign-in/">{t("signin")}</a>
              </li>
              <li>
                <a href="/account/register/">{t("register")}</a>
              </li>
              <li>
                <a href="/cart/">{t("cart")}</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>{input.shop.name}</h2>
            <ul>
              <li>
                <a href="/search/">{t("home.walk")}</a>
              </li>
              <li>
                <a href="/api/schema/swagger-ui/">API</a>
              </li>
            </ul>
          </div>
        </div>
        <div className="legal">
          <span>
            {input.shop.name}. {input.shop.prices_include_tax ? "Prices include tax." : "Prices do not include tax."}
          </span>
        </div>
      </div>
    </footer>
  );
}
