// A step of the checkout that folds to a line with what was typed.
import { type FocusEvent, type FormEvent, type ReactNode, type ToggleEvent, useId, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";

type Values = Record<string, string>;

interface Props {
  title: string;
  values: Values;
  errors: Record<string, string[]>;
  /** The names of its fields. */
  fields: string[];
  /** Those without which it is not finished. */
  required: string[];
  /** What was typed, in a line. */
  say: (values: Values) => string;
  children: ReactNode;
}

/** Open until all that it needs is known and nothing is wrong with it. It folds and opens without scripts too. */
export function Step({ title, values, errors, fields, required, say, children }: Props) {
  const { t } = useI18n();
  const id = useId();
  const isFinished = required.every((name) => values[name]) && !fields.some((name) => errors[name]);
  const [isOpen, setOpen] = useState(!isFinished);
  const [typed, setTyped] = useState(values);
  const onToggle = ({ currentTarget: step }: ToggleEvent<HTMLDetailsElement>) => {
    setOpen(step.open);
    const form = step.closest("form");
    if (form) setTyped(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])));
  };
  return (
    <details className="section co-step" open={isOpen} onToggle={onToggle}>
      <summary>
        <h2 id={id}>{title}</h2>
        {isOpen ? null : (
          <>
            <span className="said">
              <bdi>{say(typed)}</bdi>
            </span>
            <span className="link sm">{t("checkout.edit")}</span>
          </>
        )}
      </summary>
      <fieldset aria-labelledby={id}>{children}</fieldset>
    </details>
  );
}

const steps = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLDetailsElement>("details.co-step")];
const fieldsOf = (step: Element) => [...step.querySelectorAll<HTMLInputElement>("input, select")];
const isRight = (field: HTMLInputElement) => field.validity.valid && field.getAttribute("aria-invalid") !== "true";

/**
 * Folds the finished steps once the shopper goes on to a choice after them. What has the focus stays where it is on the screen;
 * a button does not count, as it would move from under the pointer before it is released.
 */
export function foldFinished(event: FocusEvent<HTMLFormElement>): void {
  const at = event.target;
  if (!at.matches("[type=radio]")) return;
  const before = at.getBoundingClientRect().top;
  for (const step of steps(event.currentTarget)) {
    if (fieldsOf(step).every(isRight)) step.open = false;
  }
  window.scrollBy({ top: at.getBoundingClientRect().top - before, behavior: "instant" });
}

/** Opens the step of a field that the browser finds wrong, or the browser could not go to it. */
export function openWrong(event: FormEvent<HTMLFormElement>): void {
  const step = (event.target as HTMLElement).closest<HTMLDetailsElement>("details.co-step");
  if (step) step.open = true;
}
