import { GitCompare } from "lucide-react";
import type { Conflict } from "../data/edit.ts";
import { shown } from "../data/edit.ts";
import type { Part } from "../data/record-form.tsx";
import type { Permission } from "../data/rights.ts";
import { type Key, useTexts } from "../i18n.tsx";

/** What somebody else changed meanwhile, and the choice between both. */
export function ConflictNotice(props: {
  name: string;
  conflict: Conflict;
  words?: Part["words"];
  keepMine: () => void;
  takeTheirs: () => void;
}) {
  const { t } = useTexts();
  const { name, conflict, words, keepMine, takeTheirs } = props;
  const known = useFieldWords();
  const nameOf = (field: string) => words?.name(field) ?? known.nameOf(field);
  const inWords = (field: string, value: unknown) => words?.value(field, value) ?? known.inWords(field, value);
  return (
    <div className="notice" role="alert">
      <GitCompare className="i" aria-hidden="true" />
      <div>
        <b>{t("conflict.title", { name })}</b>
        {conflict.changes.map(({ field, yours, theirs }) => (
          <p className="vs" key={field}>
            <span>{nameOf(field)}</span>
            <span>
              {t("conflict.theirs")} <b>{inWords(field, theirs)}</b>
            </span>
            {yours === undefined ? null : (
              <span>
                {t("conflict.yours")} <b>{inWords(field, yours)}</b>
              </span>
            )}
          </p>
        ))}
      </div>
      <div className="acts2">
        <button type="button" className="btn quiet" onClick={keepMine}>
          {t("conflict.keep")}
        </button>
        <button type="button" className="btn quiet" onClick={takeTheirs}>
          {t("conflict.take")}
        </button>
      </div>
    </div>
  );
}

const FIELDS: Record<string, Key> = {
  title: "field.title",
  status: "field.status",
  price: "field.price",
  compare_at_price: "field.compare",
  description: "field.description",
  brand: "field.brand",
  category: "field.category",
  slug: "field.slug",
  name: "field.name",
  permissions: "groups.rights",
  groups: "nav.groups",
  email: "staff.email",
  first_name: "staff.firstName",
  last_name: "staff.lastName",
  password: "signin.password",
  is_active: "staff.mayEnter",
  is_superuser: "staff.superuser",
  seo_title: "field.seoTitle",
  seo_description: "field.seoDescription",
  sku: "field.sku",
  featured: "field.featured",
  reason: "stock.reason",
  tagline: "settings.tagline",
  position: "categories.position",
};
const fieldKey = (field: string): Key | undefined => FIELDS[field];

/** The names of the API's fields, and their values, in words. */
export function useFieldWords() {
  const { t } = useTexts();
  const nameOf = (field: string) => {
    const key = fieldKey(field);
    return key ? t(key) : field.replaceAll("_", " ");
  };
  const inWords = (field: string, value: unknown) =>
    field === "permissions" && Array.isArray(value) && value.length > 0
      ? (value as Permission[]).map((each) => t(`right.${each}`)).join("; ")
      : shown(value, t("nothing"));
  return { nameOf, inWords };
}
