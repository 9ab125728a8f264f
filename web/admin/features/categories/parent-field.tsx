import type { ComponentProps } from "react";
import type { Category } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField } from "../../ui/field.tsx";
import { above, inOrder, refusalOf } from "./tree.ts";

interface Props extends ComponentProps<"select"> {
  all: Category[];
  /** What is to stand below the chosen one; none for one that is to be made. */
  category: Category | null;
  fault?: string;
}

/** Chooses what a category stands below. Itself, what is in it and what is too deep are there, but cannot be chosen. */
export function ParentField({ all, category, fault, ...select }: Props) {
  const { t } = useTexts();
  const indent = (each: Category) => "\u2003".repeat(above(all, each).length);
  const isBarred = (each: Category) => category !== null && refusalOf(all, category.id, each.id) !== null;
  return (
    <SelectField
      label={t("categories.below")}
      fault={fault}
      hint={category ? t("categories.belowHint", { name: category.name }) : undefined}
      {...select}
    >
      <option value="">{t("categories.top")}</option>
      {inOrder(all).map((each) => (
        <option key={each.id} value={each.id} disabled={isBarred(each)}>
          {indent(each) + each.name}
        </option>
      ))}
    </SelectField>
  );
}
