// The combobox's list: searches, categories and products for what is typed.
import { useEffect, useState } from "react";
import { useI18n } from "../../shared/i18n.ts";
import type { PlainKey } from "../../shared/messages/index.ts";
import { Icon } from "../../shared/ui.tsx";
import type { PanelProps } from "./box.tsx";
import { type Offered, offered, type ProductOption, split } from "./options.ts";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches.ts";
import { useCombobox } from "./use-combobox.ts";
import { useSuggestions } from "./use-suggestions.ts";

const LIST = "suggestions";

export function SuggestPanel({ field }: PanelProps) {
  const { t, path } = useI18n();
  const [typed, setTyped] = useState(field.value);
  const [recent, setRecent] = useState(recentSearches);
  const options = offered(typed, useSuggestions(typed), recent).map((one) => ({ ...one, url: path(one.url) }));
  const { open, active } = useCombobox({ field, list: LIST, options, typed: setTyped });
  useEffect(() => {
    const form = field.form;
    const remember = () => rememberSearch(field.value);
    form?.addEventListener("submit", remember);
    return () => form?.removeEventListener("submit", remember);
  }, [field]);
  const shown = open && options.length > 0;
  const told = options.length > 0 ? t("suggest.found", { count: options.length }) : t("suggest.none");
  return (
    <>
      <span className="vh" role="status">
        {open && typed.trim() !== "" ? told : ""}
      </span>
      {shown ? <div className="scrim" /> : null}
      <div className="suggest" id={LIST} role="listbox" aria-label={t("search")} hidden={!shown}>
        <div role="presentation">
          <Group of="recent" options={options} typed={typed} active={active}>
            <button
              type="button"
              className="link xs"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                forgetSearches();
                setRecent([]);
              }}
            >
              {t("suggest.forget")}
            </button>
          </Group>
          <Group
            of="query"
            heading={typed.trim() === "" ? "suggest.popular" : undefined}
            options={options}
            typed={typed}
            active={active}
          />
          <Group of="category" options={options} typed={typed} active={active} />
        </div>
        <div role="presentation">
          <Group of="product" options={options} typed={typed} active={active} />
        </div>
      </div>
    </>
  );
}

const TITLES: Record<Offered["kind"], PlainKey> = {
  recent: "suggest.recent",
  query: "suggest.searches",
  category: "suggest.categories",
  product: "suggest.products",
};

interface GroupProps {
  of: Offered["kind"];
  /** Other than the usual. */
  heading?: PlainKey;
  options: Offered[];
  typed: string;
  active: string | null;
  children?: React.ReactNode;
}

function Group({ of, heading, options, typed, active, children }: GroupProps) {
  const { t } = useI18n();
  const own = options.filter(({ kind }) => kind === of);
  if (own.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-labelledby={`suggest-${of}`}>
      <div className="gh" id={`suggest-${of}`} role="presentation">
        {t(heading ?? TITLES[of])}
        {children}
      </div>
      {own.map((option) => (
        <Choice key={option.id} option={option} typed={typed} selected={option.id === active} />
      ))}
    </div>
  );
}

const ICONS = { recent: "rotate-ccw", query: "search", category: "store", product: "search" };

function Choice({ option, typed, selected }: { option: Offered; typed: string; selected: boolean }) {
  const go = (event: React.MouseEvent) => {
    if (option.kind === "query") rememberSearch(option.words);
    if (event.metaKey || event.ctrlKey) window.open(option.url, "_blank", "noopener");
    else location.assign(option.url);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    <div
      className={option.kind === "product" ? "sp" : "sg"}
      role="option"
      id={option.id}
      aria-selected={selected}
      data-url={option.url}
      onMouseDown={(event) => event.preventDefault()}
      onClick={go}
    >
      {option.kind === "product" ? <ProductLine option={option} /> : <Line option={option} typed={typed} />}
    </div>
  );
}

function Line({ option, typed }: { option: Exclude<Offered, ProductOption>; typed: string }) {
  const [same, more] = split(option.kind === "category" ? option.name : option.words, typed);
  return (
    <>
      <Icon name={ICONS[option.kind]} />
      <span>
        {same}
        <b>{more}</b>
      </span>
    </>
  );
}

function ProductLine({ option: { product } }: { option: ProductOption }) {
  const { price } = useI18n();
  return (
    <>
      <span className="pic sand">
        {product.image ? (
          <img src={product.image.url} srcSet={product.image.srcset || undefined} sizes="68px" alt="" />
        ) : null}
      </span>
      <span className="ledger2">
        <span>{product.title}</span>
        {product.price ? <span className="price">{price(product.price)}</span> : null}
      </span>
    </>
  );
}
