// On a narrow screen the filters are behind a button, in a drawer. Without scripts it leads to where they stand below the list.
import { type ComponentType, type MouseEvent, useEffect, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { Place } from "./prices.tsx";
import type { Narrowing } from "./texts.ts";

/** Where the filters stand in the page. */
const PLACE = "#filters";
/** An address ends with it where the drawer stays open, and with the facet that was used. */
const OPEN = "#filtering=";

/** The address of a list whose drawer stays open. */
export const staysOpen = (url: string, facet = "") => url + OPEN + encodeURIComponent(facet);

export interface DrawerProps {
  narrowing: Narrowing;
  place: Place;
  count: number;
  /** What was used before; the drawer opens there. */
  facet: string;
  onClose: () => void;
}

/** The button; the drawer is fetched when it is first wanted, and is there while it is open. */
export function FiltersButton(props: Omit<DrawerProps, "facet" | "onClose">) {
  const { t } = useI18n();
  const [facet, setFacet] = useState<string | null>(null);
  const [Drawer, setDrawer] = useState<ComponentType<DrawerProps>>();
  useEffect(() => {
    const { hash, pathname, search } = location;
    if (!hash.startsWith(OPEN)) return;
    history.replaceState(history.state, "", pathname + search);
    setFacet(decodeURIComponent(hash.slice(OPEN.length)));
  }, []);
  const isOpen = facet !== null;
  useEffect(() => {
    if (!isOpen || Drawer) return;
    import("./drawer.tsx").then(
      ({ FiltersDrawer }) => setDrawer(() => FiltersDrawer),
      () => location.assign(PLACE),
    );
  }, [isOpen, Drawer]);
  const show = (event: MouseEvent) => {
    event.preventDefault();
    setFacet("");
  };
  const applied = props.narrowing.applied.length;
  return (
    <>
      <Link className="fbtn" href={PLACE} onClick={show}>
        <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10 5H3m18 0h-7m-2 14H3m18 0h-5M14 3v4m2 10v4m5-9h-9m-4 0H3m5-2v4" />
        </svg>
        {t("listing.filters")}
        {applied > 0 ? (
          <>
            <span className="coin" aria-hidden="true">
              {applied}
            </span>
            <span className="vh">, {t("listing.filters.count", { count: applied })}</span>
          </>
        ) : null}
      </Link>
      {isOpen && Drawer ? <Drawer {...props} facet={facet} onClose={() => setFacet(null)} /> : null}
    </>
  );
}
