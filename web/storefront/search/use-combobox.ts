// The combobox pattern of the ARIA authoring practices: the field keeps the focus, and names the option that is active.
import { useEffect, useState } from "react";
import type { Offered } from "./options.ts";
import { rememberSearch } from "./recent-searches.ts";

interface Combobox {
  field: HTMLInputElement;
  /** The list's id. */
  list: string;
  options: Offered[];
  typed: (words: string) => void;
}

/** Whether the list is open, and which option is active. */
export function useCombobox({ field, list, options, typed }: Combobox): { open: boolean; active: string | null } {
  // The list may come when the field has been left already.
  const [open, setOpen] = useState(() => document.activeElement === field);
  const [active, setActive] = useState<string | null>(null);
  const shown = open && options.length > 0;

  useEffect(() => {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list);
    field.setAttribute("aria-expanded", String(shown));
    if (shown && active) field.setAttribute("aria-activedescendant", active);
    else field.removeAttribute("aria-activedescendant");
  }, [field, list, shown, active]);

  useEffect(() => {
    const move = (by: number) => {
      const at = options.findIndex(({ id }) => id === active);
      // One place beside the options is the field itself.
      const next = (at + 1 + by + options.length + 1) % (options.length + 1);
      setActive(options[next - 1]?.id ?? null);
      setOpen(true);
    };
    const keys = (event: KeyboardEvent) => {
      const chosen = options.find(({ id }) => id === active);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape" && shown) {
        event.preventDefault();
        setOpen(false);
        setActive(null);
      } else if (event.key === "Enter" && shown && chosen) {
        event.preventDefault();
        if (chosen.kind === "query") rememberSearch(chosen.words);
        location.assign(chosen.url);
      }
    };
    const input = () => {
      typed(field.value);
      setActive(null);
      setOpen(true);
    };
    const focus = () => setOpen(true);
    const blur = () => {
      setOpen(false);
      setActive(null);
    };
    field.addEventListener("keydown", keys);
    field.addEventListener("input", input);
    field.addEventListener("focus", focus);
    field.addEventListener("blur", blur);
    return () => {
      field.removeEventListener("keydown", keys);
      field.removeEventListener("input", input);
      field.removeEventListener("focus", focus);
      field.removeEventListener("blur", blur);
    };
  }, [field, options, active, shown, typed]);

  return { open, active: shown ? active : null };
}
