// Who sees a product, from when, and where it stands.
import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2, X } from "lucide-react";
import { useState } from "react";
import { type Attribute, categories } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/parts.tsx";
import type { ProductForm } from "./editor.tsx";

const STATUSES = ["draft", "active"] as const;

export function Visibility({ record: { form } }: ProductForm) {
  const { t } = useTexts();
  const { errors } = form.formState;
  const status = form.watch("status");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Panel title={t("field.status")}>
      <div className="seg" role="radiogroup" aria-label={t("products.statusLabel")}>
        {STATUSES.map((value) => (
          <label key={value}>
            <input type="radio" value={value} {...form.register("status")} />
            <span>{t(`product.${value}`)}</span>
          </label>
        ))}
      </div>
      {status === "draft" ? (
        <TextField
          type="datetime-local"
          label={t("products.publishAt")}
          hint={t("schedule.zone", { zone })}
          {...form.register("publish_at")}
          fault={errors.publish_at?.message}
        />
      ) : null}
      <CheckField label={t("field.featured")} {...form.register("featured")} />
    </Panel>
  );
}

export function Organisation({ record: { form } }: ProductForm) {
  const { t } = useTexts();
  const tree = useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => categories.list(signal),
    staleTime: 60_000,
  });
  const { errors } = form.formState;
  const chosen = form.watch("category");
  const known = tree.data?.results ?? [];
  return (
    <Panel title={t("products.organisation")}>
      <SelectField label={t("field.category")} {...form.register("category")} fault={errors.category?.message}>
        <option value="">{t("products.noCategory")}</option>
        {chosen && !known.some((each) => each.slug === chosen) ? <option value={chosen}>{chosen}</option> : null}
        {known.map((category) => (
          <option key={category.id} value={category.slug}>
            {"\u2003".repeat(depthOf(category.id, known)) + category.name}
          </option>
        ))}
      </SelectField>
      <TextField label={t("field.brand")} {...form.register("brand")} fault={errors.brand?.message} />
      <TextField
        label={t("products.taxClass")}
        hint={t("products.taxClassHint")}
        {...form.register("tax_class")}
        fault={errors.tax_class?.message}
      />
      <Tags record={{ form }} />
    </Panel>
  );
}

/** How many categories stand above one. */
function depthOf(id: string, all: { id: string; parent_id?: string | null }[]): number {
  const parent = all.find((each) => each.id === id)?.parent_id;
  return parent ? depthOf(parent, all) + 1 : 0;
}

function Tags({ record: { form } }: { record: Pick<ProductForm["record"], "form"> }) {
  const { t } = useTexts();
  const tags = form.watch("tags");
  const [text, setText] = useState("");
  const set = (next: string[]) => form.setValue("tags", next, { shouldDirty: true });
  const apply = () => {
    const more = text.split(",").map((each) => each.trim());
    const wanted = more.filter((each, at) => each && !tags.includes(each) && more.indexOf(each) === at);
    if (wanted.length > 0) set([...tags, ...wanted]);
    setText("");
  };
  return (
    <div className="field">
      <span className="lab">{t("products.tags")}</span>
      <div className="vals tags">
        {tags.map((tag) => (
          <span key={tag} className="val">
            {tag}
            <button
              type="button"
              aria-label={t("products.removeTag", { tag })}
              onClick={() => set(tags.filter((each) => each !== tag))}
            >
              <X className="i" aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          className="input newval"
          value={text}
          maxLength={255}
          placeholder={t("products.addTag")}
          aria-label={t("products.addTag")}
          onChange={({ target }) => setText(target.value)}
          onBlur={apply}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== ",") return;
            event.preventDefault();
            apply();
          }}
        />
      </div>
      {form.formState.errors.tags ? <span className="msg">{String(form.formState.errors.tags.message)}</span> : null}
    </div>
  );
}

const shown = ({ value }: Attribute) => (typeof value === "boolean" ? (value ? "true" : "false") : String(value));

/** A value as it was typed: numbers and yes or no keep being such where the fact was one before. */
function typedValue(text: string, before: Attribute["value"]): Attribute["value"] {
  if (typeof before === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (typeof before === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** Facts for shoppers, and fields of the merchant's own. */
export function Attributes({ record: { form } }: ProductForm) {
  const { t } = useTexts();
  const all = form.watch("attributes");
  const set = (next: Attribute[]) => form.setValue("attributes", next, { shouldDirty: true });
  const change = (at: number, part: Partial<Attribute>) =>
    set(all.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const fault = form.formState.errors.attributes;
  return (
    <Panel title={t("attributes.title")} flush>
      {fault ? (
        <p className="cellfault" role="alert">
          {String(fault.message)}
        </p>
      ) : null}
      <ul className="facts">
        {all.map((attribute, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact is known by its place; its name is being typed
          <li key={at}>
            <input
              value={attribute.name}
              maxLength={100}
              aria-label={t("attributes.name", { at: at + 1 })}
              onChange={({ target }) => change(at, { name: target.value })}
            />
            <input
              value={shown(attribute)}
              maxLength={5000}
              aria-label={t("attributes.value", { name: attribute.name })}
              onChange={({ target }) => change(at, { value: typedValue(target.value, attribute.value) })}
            />
            <label className="check xs" title={t("attributes.customHint")}>
              <input
                type="checkbox"
                checked={attribute.custom ?? false}
                onChange={({ target }) => change(at, { custom: target.checked })}
              />
              <span>{t("attributes.custom")}</span>
            </label>
            <button
              type="button"
              className="disc"
              aria-label={t("attributes.remove", { name: attribute.name })}
              onClick={() => set(all.filter((_, index) => index !== at))}
            >
              <Trash2 className="i" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div className="pf">
        <button type="button" className="text" onClick={() => set([...all, { name: "", value: "", custom: false }])}>
          <Plus className="i" aria-hidden="true" /> {t("attributes.add")}
        </button>
      </div>
    </Panel>
  );
}
