// A field for words in which placeholders may stand, with the buttons that put them in.
import { type ComponentProps, useRef } from "react";
import { useTexts } from "../../i18n.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { useMailWords } from "../../ui/mail-words.ts";

type Written = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  label: string;
  hint?: string;
  fault?: string;
  /** How many lines it has; one is a field of a single line. */
  rows: number;
  placeholders: readonly string[];
  /** What `register` of react-hook-form gives. */
  registered: { name: string; ref: (element: Written | null) => void } & Pick<
    ComponentProps<"input"> & ComponentProps<"textarea">,
    "onBlur" | "onChange"
  >;
  /** Takes the words with a placeholder put in. */
  write: (words: string) => void;
}

export function WordsField({ label, hint, fault, rows, placeholders, registered, write }: Props) {
  const { t } = useTexts();
  const { placeholderOf } = useMailWords();
  const field = useRef<Written>(null);
  // Where one was last; before that, at the end.
  const isEntered = useRef(false);
  const insert = (name: string) => {
    const element = field.current;
    if (!element) return;
    const end = element.value.length;
    const [from, to] = isEntered.current ? [element.selectionStart ?? end, element.selectionEnd ?? end] : [end, end];
    element.setRangeText(`{${name}}`, from, to, "end");
    write(element.value);
    element.focus();
  };
  const shared = {
    ...registered,
    label,
    hint,
    fault,
    dir: "auto",
    onFocus: () => {
      isEntered.current = true;
    },
    ref: (element: Written | null) => {
      field.current = element;
      registered.ref(element);
    },
  };
  return (
    <div className="wordsfield">
      {rows === 1 ? <TextField {...shared} /> : <TextArea rows={rows} {...shared} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons */}
      <div className="fchips" role="group" aria-label={t("mails.insertInto", { field: label })}>
        <span className="mute xs" aria-hidden="true">
          {t("mails.insert")}
        </span>
        {placeholders.map((name) => (
          <button key={name} type="button" className="fchip" onClick={() => insert(name)}>
            {placeholderOf(name)}
          </button>
        ))}
      </div>
    </div>
  );
}
