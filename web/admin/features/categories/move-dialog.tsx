import { type FormEvent, useId, useState } from "react";
import type { Category } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/field.tsx";
import type { Move } from "./moving.ts";
import { ParentField } from "./parent-field.tsx";
import { below, parentOf, placeOf } from "./tree.ts";

const LAST = "";

/** Moves a category by choosing, for whoever does not drag. */
export function MoveDialog(props: { all: Category[]; category: Category; move: Move; close: () => void }) {
  const { t } = useTexts();
  const { all, category, move, close } = props;
  const id = useId();
  const now = placeOf(all, category);
  const [parent, setParent] = useState(parentOf(category) ?? "");
  const [before, setBefore] = useState(now.before ?? LAST);
  const siblings = below(all, parent || null).filter((each) => each.id !== category.id);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    close();
    await move(category, { parent: parent || null, before: before || null });
  };
  const foot = (
    <button type="submit" className="btn" form={id}>
      {t("categories.move")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("categories.moveTitle", { name: category.name })} foot={foot}>
      <form id={id} onSubmit={send}>
        <ParentField
          all={all}
          category={category}
          value={parent}
          onChange={({ target }) => {
            setParent(target.value);
            setBefore(target.value === (now.parent ?? "") ? (now.before ?? LAST) : LAST);
          }}
        />
        <SelectField
          label={t("categories.place")}
          value={before}
          onChange={({ target }) => setBefore(target.value)}
          disabled={siblings.length === 0}
        >
          {siblings.map((each) => (
            <option key={each.id} value={each.id}>
              {t("categories.before", { name: each.name })}
            </option>
          ))}
          <option value={LAST}>{t("categories.last")}</option>
        </SelectField>
      </form>
    </Dialog>
  );
}
