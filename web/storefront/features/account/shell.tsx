// What stands around the pages of somebody's account.
import { type ReactNode, useEffect, useRef } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { RenderInput, User } from "../../../shared/types.ts";
import { Shell } from "../../parts/shell.tsx";

const PAGES = [
  { at: "orders", href: "/account/", label: "account.nav.orders" },
  { at: "wishlist", href: "/wishlist/", label: "wishlist" },
  { at: "addresses", href: "/account/addresses/", label: "account.nav.addresses" },
  { at: "preferences", href: "/account/preferences/", label: "account.nav.preferences" },
  { at: "privacy", href: "/account/privacy/", label: "account.nav.privacy" },
  { at: "security", href: "/account/security/", label: "account.nav.security" },
] as const;

export function AccountShell({
  input,
  me,
  at,
  children,
}: {
  input: RenderInput;
  me: User;
  at: (typeof PAGES)[number]["at"];
  children: ReactNode;
}) {
  const { t } = useI18n();
  const places = useRef<HTMLElement>(null);
  // On a phone they are a row that is wider than the screen: the one that is shown comes into sight.
  useEffect(() => {
    const row = places.current;
    const here = row?.querySelector<HTMLElement>("[aria-current]");
    if (row && here)
      row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left - row.clientWidth / 3;
  }, []);
  return (
    <Shell input={input}>
      <div className="head acct-head">
        <div>
          <h1>{me.first_name ? t("account.hello", { name: me.first_name }) : t("account.nav")}</h1>
          <p className="mute">{me.email}</p>
        </div>
        <Form action="/account/sign-out/" method="post">
          <button className="btn quiet" type="submit">
            {t("signout")}
          </button>
        </Form>
      </div>
      <div className="acct">
        <nav className="anav" aria-label={t("account.nav")} ref={places}>
          {PAGES.map((page) => (
            <Link key={page.at} href={page.href} aria-current={page.at === at ? "page" : undefined}>
              {t(page.label)}
            </Link>
          ))}
        </nav>
        <div>{children}</div>
      </div>
    </Shell>
  );
}

/** What is wrong with a form as a whole, if anything is. */
export function Wrong({ errors }: { errors: string[] | undefined }) {
  if (!errors) return null;
  return (
    <p className="alert" role="alert">
      {errors.join(" ")}
    </p>
  );
}
