// The options of a product and their values: what the variants are made of.
import { ChevronDown, ChevronUp, Plus, Trash2, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";
import type { ProductForm } from "./editor.tsx";
import {
  completed,
  LARGEST,
  type Matrix,
  missing,
  movedOption,
  renamedOption,
  withOption,
  withoutOption,
  withoutValue,
  withValue,
} from "./matrix.ts";

/** The product's options and variants, and the way to change both at once. */
export function useMatrix({ form }: ProductForm["record"]) {
  const [options, rows] = form.watch(["options", "rows"]);
  const set = (next: Matrix) => {
    form.setValue("options", next.options, { shouldDirty: true });
    form.setValue("rows", next.rows, { shouldDirty: true });
  };
  return { matrix: { options, rows }, set };
}

export function Options({ record }: ProductForm) {
  const { t, count } = useTexts();
  const { matrix, set } = useMatrix(record);
  const [adds, setAdds] = useState(false);
  const { options, rows } = matrix;
  const sum = options.map(({ values, name }) => t("options.count", { count: values.length, name })).join(" × ");
  const holes = missing(matrix).length;
  const fault = record.form.formState.errors.options?.message;
  return (
    <Panel
      title={t("options.title")}
      aside={sum ? <span className="xs num">{t("options.sum", { sum, count: count(rows.length) })}</span> : null}
      flush
    >
      {fault ? (
        <p className="cellfault" role="alert">
          {fault}
        </p>
      ) : null}
      <ul className="opts">
        {options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place; its name is being typed
          <li key={at}>
            <span className="grip">
              <button
                type="button"
                aria-label={t("options.up", { name: option.name })}
                disabled={at === 0}
                onClick={() => set(movedOption(matrix, at, at - 1))}
              >
                <ChevronUp className="i" aria-hidden="true" />
              </button>
              <button
                type="button"
                aria-label={t("options.down", { name: option.name })}
                disabled={at === options.length - 1}
                onClick={() => set(movedOption(matrix, at, at + 1))}
              >
                <ChevronDown className="i" aria-hidden="true" />
              </button>
            </span>
            <input
              className="input"
              value={option.name}
              maxLength={255}
              aria-label={t("options.name", { at: at + 1 })}
              onChange={({ target }) => set(renamedOption(matrix, at, target.value))}
            />
            <div className="vals">
              {option.values.map((value) => (
                <span key={value} className="val">
                  {value}
                  <button
                    type="button"
                    aria-label={t("options.removeValue", { value })}
                    onClick={() => set(withoutValue(matrix, at, value))}
                  >
                    <X className="i" aria-hidden="true" />
                  </button>
                </span>
              ))}
              <NewValue
                name={option.name}
                add={(values) => set(values.reduce((all, value) => withValue(all, at, value), matrix))}
              />
            </div>
            <button
              type="button"
              className="disc"
              aria-label={t("options.remove", { name: option.name })}
              onClick={() => set(withoutOption(matrix, at))}
            >
              <Trash2 className="i" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div className="pf row">
        {adds ? (
          <NewOption
            add={(name, value) => {
              set(withOption(matrix, name, value));
              setAdds(false);
            }}
          />
        ) : options.length < 10 ? (
          <button type="button" className="text" onClick={() => setAdds(true)}>
            {t("options.add")}
          </button>
        ) : null}
        {holes > 0 && rows.length + holes <= LARGEST ? (
          <button type="button" className="text" onClick={() => set(completed(matrix))}>
            {t("options.complete", { count: holes })}
          </button>
        ) : null}
      </div>
    </Panel>
  );
}

/** Enter does what the button beside does, and sends no form. */
const onEnter = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  act();
};

function NewValue({ name, add }: { name: string; add: (values: string[]) => void }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const apply = () => {
    // Several at once, as one would write them.
    const values = text.split(",").map((each) => each.trim());
    add(values.filter(Boolean));
    setText("");
  };
  if (!isOpen) {
    return (
      <button type="button" className="val new" onClick={() => setOpen(true)}>
        <Plus className="i" aria-hidden="true" />
        {t("options.value")}
      </button>
    );
  }
  return (
    <input
      className="input newval"
      // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was just pressed
      autoFocus
      value={text}
      maxLength={255}
      placeholder={t("options.valueHint")}
      aria-label={t("options.newValue", { name })}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onEnter(apply)}
      onBlur={() => {
        apply();
        setOpen(false);
      }}
    />
  );
}

function NewOption({ add }: { add: (name: string, value: string) => void }) {
  const { t } = useTexts();
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const ready = name.trim() !== "" && value.trim() !== "";
  const apply = () => {
    if (ready) add(name.trim(), value.trim());
  };
  return (
    <>
      <input
        className="input newval"
        // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was just pressed
        autoFocus
        value={name}
        maxLength={255}
        placeholder={t("options.nameHint")}
        aria-label={t("options.newName")}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={onEnter(apply)}
      />
      <input
        className="input newval"
        value={value}
        maxLength={255}
        placeholder={t("options.firstHint")}
        aria-label={t("options.first")}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={onEnter(apply)}
      />
      <button type="button" className="btn quiet mini" disabled={!ready} onClick={apply}>
        {t("options.put")}
      </button>
    </>
  );
}
