// A category as its form holds it, and as the API takes it.
import { changed } from "../../data/edit.ts";
import { type Category, categories } from "../../data/provider.ts";
import type { Part } from "../../data/record-form.tsx";
import type { Key, Texts } from "../../i18n.tsx";
import { below } from "./tree.ts";

export const COLORS = [
  "lime",
  "sand",
  "saffron",
  "rose",
  "madder",
  "verdigris",
  "sky",
  "indigo",
  "olive",
  "plum",
] as const;
const FIELDS = [
  "name",
  "slug",
  "description",
  "image",
  "seo_title",
  "seo_description",
  "parent_id",
  "hidden",
  "color",
  "position",
] as const;

export interface Values {
  name: string;
  slug: string;
  description: string;
  seo_title: string;
  seo_description: string;
  /** The address of the picture that it has, the source of one that was uploaded, or nothing. */
  image: string;
  parent_id: string;
  color: (typeof COLORS)[number];
  hidden: boolean;
}

export const valuesOf = (category: Category | null, parent: string): Values => ({
  name: category?.name ?? "",
  slug: category?.slug ?? "",
  description: category?.description ?? "",
  seo_title: category?.seo_title ?? "",
  seo_description: category?.seo_description ?? "",
  image: category?.image?.url ?? "",
  parent_id: category ? (category.parent_id ?? "") : parent,
  color: COLORS.find((each) => each === category?.color) ?? "sand",
  hidden: category?.hidden ?? false,
});

/** The place behind all that stands below `parent`. */
const lastOf = (all: Category[], parent: string | null) => (below(all, parent).at(-1)?.position ?? -1) + 1;

/** The category as it is made, last of its siblings. */
export function make(all: Category[], values: Values) {
  const { slug, seo_title, seo_description, image, parent_id, ...rest } = values;
  return categories.create({
    ...rest,
    slug: slug || null,
    seo_title: seo_title || null,
    seo_description: seo_description || null,
    image: image || null,
    parent_id: parent_id || null,
    position: lastOf(all, parent_id || null),
  });
}

/** What has to be written of a category that is there; below another one it comes last. */
export function bodyOf(all: Category[], category: Category, values: Values) {
  const { seo_title, seo_description, image, parent_id, ...rest } = changed<Partial<Values>>(
    valuesOf(category, ""),
    values,
  );
  return {
    ...rest,
    ...(seo_title === undefined ? {} : { seo_title: seo_title || null }),
    ...(seo_description === undefined ? {} : { seo_description: seo_description || null }),
    ...(image === undefined ? {} : { image: image || null }),
    ...(parent_id === undefined ? {} : { parent_id: parent_id || null, position: lastOf(all, parent_id || null) }),
  };
}

const WORDS: Record<string, Key> = {
  parent_id: "categories.below",
  hidden: "categories.isHidden",
  color: "categories.color",
  image: "categories.picture",
};

export function partsOf(all: Category[], category: Category, values: Values, t: Texts["t"]): Part[] {
  const body = bodyOf(all, category, values);
  if (Object.keys(body).length === 0) return [];
  const words: Part["words"] = {
    name: (field) => (WORDS[field] ? t(WORDS[field]) : undefined),
    value: (field, value) => {
      if (field === "parent_id") return all.find((each) => each.id === value)?.name ?? t("categories.top");
      if (field === "hidden") return t(value ? "yes" : "no");
      if (field === "image") return t(value ? "categories.otherPicture" : "nothing");
      if (field === "color") return t(`color.${COLORS.find((each) => each === value) ?? "sand"}`);
      return undefined;
    },
  };
  const send = (version: number) => categories.update(category.id, version, body);
  return [{ key: category.id, name: category.name, read: category, fields: FIELDS, words, send }];
}
