// A section of the home page as a form holds it, and what is known of what it names.
import { localesOf, textsIn } from "../../data/locales.ts";
import { localOf, momentOf } from "../../data/moment.ts";
import {
  type Banner,
  banners,
  type Category,
  type Collection,
  categories,
  channels,
  collections,
  type HomeSection,
  type HomeSectionInput,
  homeSections,
} from "../../data/provider.ts";
import type { Key } from "../../i18n.tsx";

export const KINDS = ["hero", "shelf", "band", "text", "categories", "flash_sale", "figures"] as const;
export type Kind = (typeof KINDS)[number];
export const SOURCES = ["newest", "best_sellers", "featured", "on_sale", "category", "collection"] as const;
export type Source = (typeof SOURCES)[number];
/** Sections of a home page at most. */
export const MOST = 30;

export interface Values {
  kind: Kind;
  source: Source;
  category: string;
  collection: string;
  limit: number;
  banner: string;
  categories: string[];
  active: boolean;
  starts_at: string;
  ends_at: string;
  translations: Record<string, { title: string; body: string }>;
}

/** The sections, and what they may name. */
export interface Known {
  sections: HomeSection[];
  version: number;
  categories: Category[];
  collections: Pick<Collection, "id" | "title" | "published">[];
  banners: Banner[];
  /** The languages that a section can be written in. */
  locales: string[];
}

/** Everything that the home page is made of. */
export async function loadHome(signal?: AbortSignal): Promise<Known> {
  const some = { page: 1, size: 100 };
  const [home, tree, listed, shown, markets] = await Promise.all([
    homeSections.list(signal),
    categories.list(signal),
    collections.list(some, signal),
    banners.list(some, signal),
    channels.list(signal),
  ]);
  // A collection that a section names may be beyond the first hundred.
  const named = home.sections.flatMap(({ settings }) => collectionOf(settings) ?? []);
  const rest = named.filter((id) => !listed.results.some((each) => each.id === id));
  const found = await Promise.all(rest.map((id) => collections.get(id, signal).catch(() => null)));
  return {
    ...home,
    categories: tree.results,
    collections: [...listed.results, ...found.filter((each) => each !== null)],
    banners: shown.results,
    locales: localesOf(markets.results),
  };
}

type Settings = HomeSection["settings"];
const sourceOf = (settings: Settings) => (settings.kind === "shelf" ? settings.source : null);

function collectionOf(settings: Settings): string | null {
  const source = sourceOf(settings);
  return typeof source === "object" && source !== null && "collection" in source ? source.collection : null;
}

function categoryOf(settings: Settings): string | null {
  const source = sourceOf(settings);
  return typeof source === "object" && source !== null && "category" in source ? source.category : null;
}

const bannerOf = (settings: Settings) =>
  settings.kind === "hero" || settings.kind === "band" ? (settings.banner ?? null) : null;

export function valuesOf(section: HomeSection | null, kind: Kind, locales: string[]): Values {
  const settings = section?.settings;
  const source = settings ? sourceOf(settings) : null;
  const [category, collection] = settings ? [categoryOf(settings), collectionOf(settings)] : [null, null];
  const texts = Object.entries(section?.translations ?? {}).map(
    ([language, { title = "", body = "" }]) => [language, { title, body }] as const,
  );
  return {
    kind: settings?.kind ?? kind,
    source: category ? "category" : collection ? "collection" : typeof source === "string" ? source : "newest",
    category: category ?? "",
    collection: collection ?? "",
    limit: settings?.kind === "shelf" ? settings.limit : 8,
    banner: (settings ? bannerOf(settings) : null) ?? "",
    categories: settings?.kind === "categories" ? (settings.categories ?? []) : [],
    active: section?.active ?? true,
    starts_at: localOf(section?.starts_at),
    ends_at: localOf(section?.ends_at),
    translations: textsIn(locales, Object.fromEntries(texts), { title: "", body: "" }),
  };
}

function settingsOf(values: Values): Settings {
  const { kind, source, category, collection, limit, banner } = values;
  switch (kind) {
    case "hero":
    case "band":
      return { kind, banner: banner || null };
    case "shelf":
      if (source === "category") return { kind, limit, source: { category } };
      if (source === "collection") return { kind, limit, source: { collection } };
      return { kind, limit, source };
    case "categories":
      return { kind, categories: values.categories };
    default:
      return { kind };
  }
}

/** What is sent for these values. */
export function bodyOf(values: Values): HomeSectionInput {
  const speaks = values.kind !== "hero" && values.kind !== "band";
  const texts = Object.entries(values.translations).filter(([, { title, body }]) => title.trim() + body !== "");
  return {
    settings: settingsOf(values),
    active: values.active,
    starts_at: momentOf(values.starts_at),
    ends_at: momentOf(values.ends_at),
    translations: speaks ? Object.fromEntries(texts) : {},
  };
}

/** Whether there is anything to show yet. */
export function isWhole(values: Values): boolean {
  const { kind, source } = values;
  if (kind === "text") return Object.keys(bodyOf(values).translations ?? {}).length > 0;
  return kind !== "shelf" || (source !== "category" && source !== "collection") || values[source] !== "";
}

/** What would be sent to make `section` once more. */
export const inputOf = ({ settings, active, starts_at, ends_at, translations }: HomeSection): HomeSectionInput => ({
  settings,
  active,
  starts_at,
  ends_at,
  translations: translations ?? {},
});

/** Why a section is not shown though it is meant to be; null when it is. */
export function missingOf({ settings }: HomeSection, known: Known): Key | null {
  const [category, collection, banner] = [categoryOf(settings), collectionOf(settings), bannerOf(settings)];
  if (category) {
    const found = known.categories.find(({ id }) => id === category);
    if (!found) return "home.gone.category";
    return isHidden(found, known.categories) ? "home.hidden.category" : null;
  }
  if (collection) {
    const found = known.collections.find(({ id }) => id === collection);
    if (!found) return "home.gone.collection";
    return found.published ? null : "home.hidden.collection";
  }
  if (banner) {
    const found = known.banners.find(({ id }) => id === banner);
    if (!found) return "home.gone.banner";
    return found.active ? null : "home.hidden.banner";
  }
  const hasBand = known.banners.some(({ placement, active }) => placement === "band" && active);
  return settings.kind === "band" && !hasBand ? "home.gone.bands" : null;
}

function isHidden(category: Category, all: Category[]): boolean {
  const above = all.find(({ id }) => id === category.parent_id);
  return category.hidden || (above !== undefined && isHidden(above, all));
}

/** What a section shows, by the name of what it names. */
export function detailOf({ settings }: HomeSection, known: Known, t: (key: Key) => string): string {
  const [category, collection, banner] = [categoryOf(settings), collectionOf(settings), bannerOf(settings)];
  if (category) return known.categories.find(({ id }) => id === category)?.name ?? "";
  if (collection) return known.collections.find(({ id }) => id === collection)?.title ?? "";
  const said = known.banners.find(({ id }) => id === banner);
  if (said) return said.heading || said.text;
  const source = sourceOf(settings);
  return typeof source === "string" ? t(`home.source.${source}`) : "";
}
