import { ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTexts } from "../i18n.tsx";
import type { ChoiceFilter, Filter } from "./list-types.ts";
import { MenuPortal } from "./main.tsx";
import { Chosen, TypedChip } from "./typed-chip.tsx";

interface Props {
  filters: Filter[];
  set: Record<string, string>;
  change: (name: string, value: string | null) => void;
  clear: () => void;
  saveView: () => void;
  canSave: boolean;
}

/** The filters of a list, always in sight; a set one says its value and has a cross. */
export function FilterChips({ filters, set, change, clear, saveView, canSave }: Props) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="fchips" role="group" aria-label={t("list.filters")}>
      {filters.map((filter) => (
        <AnyChip
          key={filter.name}
          filter={filter}
          value={set[filter.name]}
          change={(value) => change(filter.name, value)}
        />
      ))}
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

interface ChipProps<F> {
  filter: F;
  value?: string;
  change: (value: string | null) => void;
}

function AnyChip({ filter, value, change }: ChipProps<Filter>) {
  if ("options" in filter) return <Chip filter={filter} value={value} change={change} />;
  if (filter.kind !== "id") return <TypedChip filter={filter} value={value} change={change} />;
  if (value === undefined) return null;
  return (
    <Chosen label={filter.label} value={filter.shown} drop={() => change(null)}>
      <span>
        <span className="k">{filter.label}</span> {filter.shown}
      </span>
    </Chosen>
  );
}

function Chip({ filter, value, change }: ChipProps<ChoiceFilter>) {
  const chosen = filter.options.find((option) => option.value === value);
  const menu = (
    <MenuPortal>
      <DropdownMenu.Content className="menu3" align="start" sideOffset={6}>
        {filter.options.map((option) => (
          <DropdownMenu.Item key={option.value} onSelect={() => change(option.value)}>
            {option.label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </MenuPortal>
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
    <Chosen label={filter.label} value={chosen.label} drop={() => change(null)}>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger>
          <span className="k">{filter.label}</span> {chosen.label}
        </DropdownMenu.Trigger>
        {menu}
      </DropdownMenu.Root>
    </Chosen>
  );
}
