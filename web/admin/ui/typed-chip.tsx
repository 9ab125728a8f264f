// Chips of filters whose value is typed, and what every set chip is made of.
import { ChevronDown, X } from "lucide-react";
import { Popover } from "radix-ui";
import { type FormEvent, type ReactNode, useState } from "react";
import { dayStart } from "../data/moment.ts";
import { useTexts } from "../i18n.tsx";
import { TextField } from "./field.tsx";
import type { TypedFilter } from "./list-types.ts";

interface ChosenProps {
  label: string;
  value: string;
  drop: () => void;
  children: ReactNode;
}

/** A filter that is set, with the cross that takes it away. */
export function Chosen({ label, value, drop, children }: ChosenProps) {
  const { t } = useTexts();
  return (
    <span className="fchip on">
      {children}
      <button type="button" className="x" aria-label={t("list.removeFilter", { filter: label, value })} onClick={drop}>
        <X className="i" aria-hidden="true" />
      </button>
    </span>
  );
}

interface Props {
  filter: TypedFilter;
  value?: string;
  change: (value: string | null) => void;
}

/** A filter by a day or an amount: a field opens below it. */
export function TypedChip({ filter, value, change }: Props) {
  const { day } = useTexts();
  const [open, setOpen] = useState(false);
  const start = dayStart(value);
  const shown = filter.kind === "day" && start ? day(start) : (value ?? "");
  const apply = (typed: string) => {
    setOpen(false);
    change(typed === "" ? null : typed);
  };
  const popover = (
    <Popover.Portal>
      <Popover.Content
        className="menu3 daymenu"
        align="start"
        sideOffset={6}
        collisionPadding={12}
        aria-label={filter.label}
      >
        <ValueForm filter={filter} value={value} apply={apply} />
      </Popover.Content>
    </Popover.Portal>
  );
  if (value === undefined) {
    return (
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className="fchip">
          {filter.label}
          <ChevronDown className="i" aria-hidden="true" />
        </Popover.Trigger>
        {popover}
      </Popover.Root>
    );
  }
  return (
    <Chosen label={filter.label} value={shown} drop={() => change(null)}>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <span className="k">{filter.label}</span> {shown}
        </Popover.Trigger>
        {popover}
      </Popover.Root>
    </Chosen>
  );
}

const AMOUNT = { inputMode: "decimal", pattern: "[0-9]{1,9}([.,][0-9]{1,2})?" } as const;

function ValueForm({ filter, value, apply }: { filter: TypedFilter; value?: string; apply: (typed: string) => void }) {
  const { t } = useTexts();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(String(new FormData(event.currentTarget).get("value")).trim());
  };
  const kind = filter.kind === "day" ? { type: "date" } : AMOUNT;
  return (
    <form onSubmit={submit}>
      <TextField label={filter.label} name="value" defaultValue={value} required {...kind} />
      <button type="submit" className="btn">
        {t("list.apply")}
      </button>
    </form>
  );
}
