import { ChevronDown, X } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { useTexts } from "../i18n.tsx";
import type { Filter } from "./list-types.ts";

interface Props {
  filters: Filter[];
  set: Record<string, string>;
  change: (name: string, value: string | null) => void;
  clear: () => void;
  saveView: () => void;
  canSave: boolean;
  /** Filters of another kind. */
  children?: ReactNode;
}

/** The filters of a list, always in sight; a set one says its value and has a cross. */
export function FilterChips({ filters, set, change, clear, saveView, canSave, children }: Props) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="fchips" role="group" aria-label={t("list.filters")}>
      {filters.map((filter) => (
        <Chip
          key={filter.name}
          filter={filter}
          value={set[filter.name]}
          change={(value) => change(filter.name, value)}
        />
      ))}
      {children}
      {Object.keys(set).length > 0 ? (
        <button type="button" className="text" onClick={clear}>
          {t("list.clear")}
        </button>
      ) : null}
      {canSave ? (
        <button type="button" className="text save" onClick={saveView}>
          {t("list.saveView")}
        </button>
      ) : null}
    </div>
  );
}

function Chip({ filter, value, change }: { filter: Filter; value?: string; change: (value: string | null) => void }) {
  const { t } = useTexts();
  const chosen = filter.options.find((option) => option.value === value);
  const menu = (
    <DropdownMenu.Portal>
      <DropdownMenu.Content className="menu3" align="start" sideOffset={6}>
        {filter.options.map((option) => (
          <DropdownMenu.Item key={option.value} onSelect={() => change(option.value)}>
            {option.label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
  if (!chosen) {
    return (
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="fchip">
          {filter.label}
          <ChevronDown className="i" aria-hidden="true" />
        </DropdownMenu.Trigger>
        {menu}
      </DropdownMenu.Root>
    );
  }
  return (
    <span className="fchip on">
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger>
          <span className="k">{filter.label}</span> {chosen.label}
        </DropdownMenu.Trigger>
        {menu}
      </DropdownMenu.Root>
      <button
        type="button"
        className="x"
        aria-label={t("list.removeFilter", { filter: filter.label, value: chosen.label })}
        onClick={() => change(null)}
      >
        <X className="i" aria-hidden="true" />
      </button>
    </span>
  );
}
