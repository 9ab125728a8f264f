import { type ComponentType, useEffect, useRef, useState } from "react";
import { useI18n } from "../../shared/i18n.ts";
import { Form } from "../../shared/link.tsx";
import { Icon } from "../../shared/ui.tsx";

export interface PanelProps {
  field: HTMLInputElement;
}

/** The search field. What it suggests is fetched when somebody first comes to it; without scripts it is a plain form. */
export function SearchBox({ query }: { query: string }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    // Somebody may have come to the field before the scripts did.
    if (document.activeElement === field.current) setWanted(true);
  }, []);
  useEffect(() => {
    if (!wanted) return;
    import("./panel.tsx").then(
      ({ SuggestPanel }) => setPanel(() => SuggestPanel),
      () => undefined,
    );
  }, [wanted]);
  return (
    <search className="search">
      <Form action="/search/">
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
          onFocus={() => setWanted(true)}
        />
        {Panel && field.current ? <Panel field={field.current} /> : null}
      </Form>
    </search>
  );
}
