// The side with its areas, the bar above, and the place for the screen.
import { useQuery } from "@tanstack/react-query";
import { LogOut, Menu, Search, Store, SunMoon } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Link, NavLink, Outlet, useLocation, useMatches, useNavigation } from "react-router";
import { orders, reviews } from "../data/provider.ts";
import type { Right } from "../data/rights.ts";
import { useFreshRights, useMay, useUser } from "../data/session.tsx";
import { LANGUAGES, useTexts } from "../i18n.tsx";
import { areaOf, placesFor } from "../routes.ts";
import { Drawer } from "./dialog.tsx";
import { Logo } from "./logo.tsx";
import { Main } from "./main.tsx";
import { Palette } from "./palette.tsx";
import { Gate } from "./rights.tsx";
import { useSignOut } from "./sign-out.ts";
import { toggleTheme } from "./theme.ts";

export function Shell() {
  const { t } = useTexts();
  const [menu, setMenu] = useState(false);
  const [palette, setPalette] = useState(false);
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const right = (useMatches().at(-1)?.handle ?? "staff") as Right;
  useFreshRights();
  useKeys(() => setPalette(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever arrives somewhere is through with the menu
  useEffect(() => {
    setMenu(false);
    scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <div className="shell">
        <Side />
        <div className="col">
          <header className="mtop">
            <button type="button" className="disc" aria-label={t("menu")} onClick={() => setMenu(true)}>
              <Menu className="i" aria-hidden="true" />
            </button>
            <Link className="logo" to="/" aria-label={t("home")}>
              <Logo />
            </Link>
            <button type="button" className="disc" aria-label={t("search.open")} onClick={() => setPalette(true)}>
              <Search className="i" aria-hidden="true" />
            </button>
          </header>
          <Main busy={navigation.state === "loading"}>
            <div className="abar">
              <button type="button" className="cmd" onClick={() => setPalette(true)}>
                <Search className="i" aria-hidden="true" />
                {t("search.open")}
                <kbd>{/Mac/.test(navigator.userAgent) ? t("search.keyMac") : t("search.key")}</kbd>
              </button>
              <a className="live2" href="/">
                <Store className="i" aria-hidden="true" />
                {t("nav.shop")}
              </a>
              <button type="button" className="disc" aria-label={t("theme")} onClick={toggleTheme}>
                <SunMoon className="i" aria-hidden="true" />
              </button>
            </div>
            <Gate right={right}>
              <Outlet />
            </Gate>
          </Main>
        </div>
      </div>
      <Drawer open={menu} close={() => setMenu(false)} title={t("menu")}>
        <Navigation>
          <ShopAndTheme />
        </Navigation>
      </Drawer>
      <Palette open={palette} close={() => setPalette(false)} />
    </>
  );
}

function Side() {
  return (
    <div className="side-nav">
      <div>
        <Navigation />
      </div>
    </div>
  );
}

/** What stands above a broad screen, in the menu of a narrow one. */
function ShopAndTheme() {
  const { t } = useTexts();
  return (
    <div className="narrow-only">
      <a href="/">
        <Store className="i" aria-hidden="true" />
        {t("nav.shop")}
      </a>
      <button type="button" className="leave" onClick={toggleTheme}>
        <SunMoon className="i" aria-hidden="true" />
        {t("theme")}
      </button>
    </div>
  );
}

function Navigation({ children }: { children?: ReactNode }) {
  const { t, atLeast, language, choose } = useTexts();
  const user = useUser();
  const may = useMay();
  const signOut = useSignOut();
  const { pathname } = useLocation();
  const waiting = useQuery({
    queryKey: ["orders", "count", "status=paid"],
    enabled: may("orders.view"),
    queryFn: ({ signal }) =>
      orders
        .list({ status: "paid", page_size: 1 }, signal)
        .then(({ count, count_is_estimate }) => ({ count, count_is_estimate })),
  });
  const unread = useQuery({
    queryKey: ["reviews", "count", "status=pending"],
    enabled: may("reviews.view"),
    queryFn: ({ signal }) =>
      reviews
        .list({ status: "pending", page_size: 1 }, signal)
        .then(({ count, count_is_estimate }) => ({ count, count_is_estimate })),
  });
  const area = areaOf(pathname);
  return (
    <nav aria-label={t("nav.label")}>
      <Link className="logo" to="/" aria-label={t("home")}>
        <Logo />
      </Link>
      {placesFor(may)
        .filter((place) => !place.below || place.area === area)
        .map((place) => (
          <NavLink key={place.to} to={place.to} end={place.to === "/"} className={place.below ? "below" : undefined}>
            {place.below ? null : <place.icon className="i" aria-hidden="true" />}
            {t(place.label)}
            {place.to === "/orders" && waiting.data?.count ? (
              <span className="n hot">
                {atLeast(waiting.data)}
                <span className="vh"> {t("nav.waiting")}</span>
              </span>
            ) : null}
            {place.to === "/reviews" && unread.data?.count ? (
              <span className="n hot">
                {atLeast(unread.data)}
                <span className="vh"> {t("nav.toRead")}</span>
              </span>
            ) : null}
          </NavLink>
        ))}
      <hr />
      {children}
      <label className="lang">
        <span className="vh">{t("language")}</span>
        <select
          value={language}
          onChange={(event) => choose(LANGUAGES.find((each) => each === event.target.value) ?? "en")}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {t(`language.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="leave" onClick={signOut}>
        <LogOut className="i" aria-hidden="true" />
        {t("signout")}
      </button>
      <p className="me">{user.email}</p>
    </nav>
  );
}

/** Ctrl or Cmd K opens the palette, `/` goes to the list's search. */
function useKeys(openPalette: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        openPalette();
      }
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>("[data-search]");
      if (field) field.focus();
      else openPalette();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });
}
