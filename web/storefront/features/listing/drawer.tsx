// The filters as a drawer over the page, loaded when it is first wanted.
import { useEffect, useRef } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import { Icon } from "../../../shared/ui.tsx";
import { type DrawerProps, staysOpen } from "./filters-button.tsx";
import { Panel } from "./panel.tsx";
import { Chips } from "./tools.tsx";

/** A modal `<dialog>`: the browser keeps focus inside, closes on Escape and gives focus back. */
export function FiltersDrawer({ narrowing, place, count, facet, onClose }: DrawerProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    const used = facet && dialog.current?.querySelector(`[data-facet="${CSS.escape(facet)}"]`);
    if (!used) return;
    used.scrollIntoView();
    used.querySelector("summary")?.focus({ preventScroll: true });
  }, [facet]);
  const close = () => dialog.current?.close();
  const { applied, clear_url } = narrowing;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog, and the button does
    <dialog
      className="drawer fdr"
      aria-labelledby="filters-h"
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="dh">
        <h2 id="filters-h">
          {t("listing.filters")} {applied.length > 0 ? <span className="faint num">{applied.length}</span> : null}
        </h2>
        <button className="disc" type="button" aria-label={t("listing.filters.close")} onClick={close}>
          <Icon name="x" />
        </button>
      </div>
      <div className="mid">
        <Chips narrowing={narrowing} currency={place.currency} to={staysOpen} />
        <Panel narrowing={narrowing} place={place} to={staysOpen} />
      </div>
      <div className="df">
        {applied.length > 0 ? (
          <Link className="btn plain" href={staysOpen(clear_url)}>
            {t("listing.clear")}
          </Link>
        ) : null}
        <button className="btn" type="button" onClick={close}>
          {t("listing.found", { count })}
        </button>
      </div>
    </dialog>
  );
}
