import { type ComponentType, useRef, useState } from "react";
import { useI18n } from "../../shared/i18n.ts";
import { Icon } from "../../shared/ui.tsx";

export interface PanelProps {
  field: HTMLInputElement;
}

/** The search field. What it suggests is fetched when somebody first comes to it; without scripts it is a plain form. */
export function SearchBox({ query }: { query: string }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  const fetchPanel = () => {
    if (Panel) return;
    import("./panel.tsx").then(
      ({ SuggestPanel }) => setPanel(() => SuggestPanel),
      () => undefined,
    );
  };
  return (
    <search>
      <form className="search" action="/search/">
        <Icon name="search" />
        <label className="vh" htmlFor="q">
          {t("search")}
        </label>
        <input
          ref={field}
          id="q"
          name="q"
          type="search"
          placeholder={t("search.hint")}
          defaultValue={query}
          autoComplete="off"
          maxLength={200}
          onFocus={fetchPanel}
        />
        {Panel && field.current ? <Panel field={field.current} /> : null}
      </form>
    </search>
  );
}
