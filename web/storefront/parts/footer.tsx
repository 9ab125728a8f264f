import { useI18n } from "../../shared/i18n.ts";
import type { RenderInput } from "../../shared/types.ts";

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
                <a href="/search/">{t("all.products")}</a>
              </li>
              <li>
                <a href="/api/schema/swagger-ui/">{t("api")}</a>
              </li>
            </ul>
          </div>
        </div>
        <div className="legal">
          <span>
            {input.shop.name}. {input.shop.prices_include_tax ? t("tax.included") : t("tax.excluded")}
          </span>
        </div>
      </div>
    </footer>
  );
}
