// What stands around every page.
import type { ReactNode } from "react";
import { useI18n } from "../../shared/i18n.ts";
import { Link } from "../../shared/link.tsx";
import { SPRITE } from "../../shared/sprite.ts";
import type { RenderInput } from "../../shared/types.ts";
import { MiniCartIsland } from "../cart/button.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

export function Shell({ input, children, main = "wrap" }: { input: RenderInput; children: ReactNode; main?: string }) {
  const { t } = useI18n();
  return (
    <>
      <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own pictures, a constant */}
        <defs dangerouslySetInnerHTML={{ __html: SPRITE }} />
      </svg>
      <Link className="skip" href="#main">
        {t("skip")}
      </Link>
      <Header input={input} />
      <main id="main" className={main}>
        {children}
      </main>
      <Footer input={input} />
      <MiniCartIsland most={input.shop.most_units} />
    </>
  );
}
