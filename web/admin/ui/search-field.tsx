import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useTexts } from "../i18n.tsx";

const TYPING_MS = 250;

/** What is typed goes into the address when the typing pauses; `/` gets here. */
export function SearchField({ hint, value, change }: { hint: string; value: string; change: (text: string) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => change(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label className="find">
      <Search className="i" aria-hidden="true" />
      <span className="vh">{t("list.search")}</span>
      <input
        type="search"
        data-search=""
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") change(text);
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </label>
  );
}
