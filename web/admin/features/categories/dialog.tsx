import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { type Conflict, changed, conflictOf } from "../../data/edit.ts";
import { faultsOf } from "../../data/problem.ts";
import { type Category, categories } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ConflictNotice } from "../../ui/conflict.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";

const COLORS = ["lime", "sand", "saffron", "rose", "madder", "verdigris", "sky", "indigo", "olive", "plum"] as const;
const FIELDS = ["name", "slug", "parent_id", "color", "position", "hidden"];

interface Values {
  name: string;
  slug: string;
  parent_id: string;
  color: (typeof COLORS)[number];
  position: string;
  hidden: boolean;
}

/** Renames a category, moves it below another, or makes one. */
export function CategoryDialog({
  all,
  category,
  close,
}: {
  all: Category[];
  category: Category | null;
  close: () => void;
}) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const before: Values = {
    name: category?.name ?? "",
    slug: category?.slug ?? "",
    parent_id: category?.parent_id ?? "",
    color: COLORS.find((each) => each === category?.color) ?? "sand",
    position: String(category?.position ?? all.length + 1),
    hidden: category?.hidden ?? false,
  };
  const form = useForm<Values>({ defaultValues: before });
  const [error, setError] = useState("");
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { errors } = form.formState;
  const write = (values: Values, version: number) => {
    if (!category) {
      const { name, slug, color, parent_id, hidden } = values;
      return categories.create({
        name,
        slug: slug || null,
        color,
        hidden,
        parent_id: parent_id || null,
        position: Number(values.position) || null,
      });
    }
    const { position, parent_id, ...rest } = changed<Partial<Values>>(before, values);
    return categories.update(category.id, version, {
      ...rest,
      ...(position === undefined ? {} : { position: Number(position) }),
      ...(parent_id === undefined ? {} : { parent_id: parent_id || null }),
    });
  };
  const save = (version: number) =>
    form.handleSubmit(async (values) => {
      setError("");
      setConflict(null);
      try {
        await write(values, version);
        await queries.invalidateQueries({ queryKey: ["categories"] });
        notify(t("saved"));
        close();
      } catch (reason) {
        const late = category ? conflictOf(reason, category, FIELDS) : null;
        if (late) return setConflict(late);
        const faults = faultsOf(reason, FIELDS);
        for (const [field, message] of Object.entries(faults.fields)) form.setError(field as keyof Values, { message });
        setError(faults.rest);
      }
    })();
  const takeTheirs = async () => {
    await queries.invalidateQueries({ queryKey: ["categories"] });
    close();
  };
  const foot = (
    <button type="button" className="btn" onClick={() => save(category?.version ?? 0)}>
      {t("save.save")}
    </button>
  );
  const isBelow = (other: Category) => category !== null && `${other.path}/`.startsWith(`${category.path}/`);
  return (
    <Dialog open close={close} title={category?.name ?? t("categories.add")} foot={foot}>
      <Alert>{error}</Alert>
      {conflict ? (
        <ConflictNotice
          name={before.name}
          conflict={conflict}
          keepMine={() => save(conflict.version)}
          takeTheirs={takeTheirs}
        />
      ) : null}
      <TextField label={t("field.name")} {...form.register("name")} fault={errors.name?.message} />
      <TextField
        label={t("field.slug")}
        {...form.register("slug")}
        fault={errors.slug?.message}
        hint={t("categories.slugHint")}
      />
      <SelectField label={t("categories.below")} {...form.register("parent_id")} fault={errors.parent_id?.message}>
        <option value="">{t("categories.top")}</option>
        {all
          .filter((each) => !isBelow(each))
          .map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
      </SelectField>
      <CheckField label={t("categories.hidden")} {...form.register("hidden")} />
      <div className="pair">
        <SelectField label={t("categories.color")} {...form.register("color")} fault={errors.color?.message}>
          {COLORS.map((each) => (
            <option key={each} value={each}>
              {t(`color.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("categories.position")}
          inputMode="numeric"
          {...form.register("position")}
          fault={errors.position?.message}
        />
      </div>
    </Dialog>
  );
}
