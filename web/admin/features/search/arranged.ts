// What the form of arranged results holds, what of it is written, and what it comes to.
import type { Curation, CurationInput, Matching, Result, Target } from "../../data/curations.ts";
import { localOf, momentOf } from "../../data/moment.ts";

/** The API's most, of each kind. */
export const MOST = 50;
export const MATCHINGS: Matching[] = ["whole", "contained"];
export const WAYS = ["boosted", "buried"] as const;
export type Way = (typeof WAYS)[number];

/** A product that stands first. */
export interface Pin {
  id: string;
  title: string;
}

/** What goes up or down, with what people call it. */
export interface Aim {
  target: Target;
  name: string;
}

export interface Values {
  query: string;
  matching: Matching;
  /** Whether results are shown, or a page instead of them. */
  leads: "results" | "page";
  redirect: string;
  pinned: Pin[];
  boosted: Aim[];
  buried: Aim[];
  starts_at: string;
  ends_at: string;
}

export const nothing = (query: string): Values => ({
  query,
  matching: "whole",
  leads: "results",
  redirect: "",
  pinned: [],
  boosted: [],
  buried: [],
  starts_at: "",
  ends_at: "",
});

/** What a target is called; `gone` where the shop has it no more. */
export function aimOf(target: Target, names: Record<string, string>, gone: string): Aim {
  switch (target.by) {
    case "brand":
      return { target, name: target.name };
    case "attribute":
      return { target, name: `${target.name}: ${target.value}` };
    default:
      return { target, name: names[target.id] ?? gone };
  }
}

export function valuesOf(curation: Curation, gone: string): Values {
  const aims = (targets: Target[]) => targets.map((target) => aimOf(target, curation.names, gone));
  return {
    query: curation.query,
    matching: curation.matching,
    leads: curation.redirect ? "page" : "results",
    redirect: curation.redirect ?? "",
    pinned: curation.pinned.map((id) => ({ id, title: curation.names[id] ?? gone })),
    boosted: aims(curation.boosted),
    buried: aims(curation.buried),
    starts_at: localOf(curation.starts_at),
    ends_at: localOf(curation.ends_at),
  };
}

/** What is arranged as the API takes it: results, or a page instead of them. */
export function bodyOf(values: Values): CurationInput {
  const isPage = values.leads === "page";
  const targets = (aims: Aim[]) => (isPage ? [] : aims.map(({ target }) => target));
  return {
    query: values.query.trim(),
    matching: values.matching,
    pinned: isPage ? [] : values.pinned.map(({ id }) => id),
    boosted: targets(values.boosted),
    buried: targets(values.buried),
    redirect: isPage ? values.redirect.trim() : null,
    starts_at: momentOf(values.starts_at),
    ends_at: momentOf(values.ends_at),
  };
}

/** What was read, as it would be sent again: with it a curation that was taken away comes back. */
export const inputOf = (curation: Curation): CurationInput => ({
  query: curation.query,
  matching: curation.matching,
  pinned: curation.pinned,
  boosted: curation.boosted,
  buried: curation.buried,
  redirect: curation.redirect ?? null,
  starts_at: curation.starts_at ?? null,
  ends_at: curation.ends_at ?? null,
});

/** Whether anything is arranged yet. */
export const isEmpty = (values: Values): boolean =>
  values.leads === "page"
    ? values.redirect.trim() === ""
    : values.pinned.length + values.boosted.length + values.buried.length === 0;

/** The API's names of fields to the form's; in a preview they stand `within` the draft. */
export function aliases(values: Values, within = ""): Record<string, string> {
  const plain = ["query", "matching", "redirect", "pinned", "boosted", "buried", "starts_at", "ends_at"];
  const aims = WAYS.flatMap((way) =>
    values[way].flatMap((_, n) =>
      ["", ".id", ".name", ".value"].map((end) => [`${within}${way}[${n}]${end}`, `aim.${way}.${n}`]),
    ),
  );
  return Object.fromEntries([
    ...plain.map((name) => [within + name, name]),
    ...values.pinned.map(({ id }, n) => [`${within}pinned[${n}]`, `pin.${id}`]),
    ...aims,
  ]);
}

/** Whether a search may lead there: a path of the shop that is no search itself. */
export const isPath = (path: string): boolean => /^\/(?![/\\])[^\s]*$/.test(path) && !path.startsWith("/search/");

/** The fields that cannot be as they were typed, with what to say. */
export function faulty(
  values: Values,
  texts: { query: string; path: string; nothing: string; end: string },
): Record<string, string> {
  const [from, to] = [momentOf(values.starts_at), momentOf(values.ends_at)];
  const isPage = values.leads === "page";
  return {
    ...(values.query.trim() ? {} : { query: texts.query }),
    ...(isPage && !isPath(values.redirect.trim()) ? { redirect: texts.path } : {}),
    ...(!isPage && isEmpty(values) ? { pinned: texts.nothing } : {}),
    ...(from && to && to <= from ? { ends_at: texts.end } : {}),
  };
}

export const sameTarget = (a: Target, b: Target): boolean => keyOf(a) === keyOf(b);

/** A target's own name, for lists; names are compared as the search does. */
export const keyOf = (target: Target): string =>
  "id" in target
    ? `${target.by} ${target.id}`
    : JSON.stringify([target.by, target.name.toLowerCase(), "value" in target ? target.value.toLowerCase() : ""]);

/** Turns a product one way: up, down, or back to where it stands by itself. */
export function turned(values: Pick<Values, Way>, { id, title }: Pin, way: Way): Pick<Values, Way> {
  const target: Target = { by: "product", id };
  const is = (aim: Aim) => sameTarget(aim.target, target);
  const wasTurned = values.boosted.some(is) || values.buried.some(is);
  const rest = { boosted: values.boosted.filter((aim) => !is(aim)), buried: values.buried.filter((aim) => !is(aim)) };
  return wasTurned ? rest : { ...rest, [way]: [...rest[way], { target, name: title }] };
}

/** `list` with the thing at `from` at `to`; as it was where there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const thing = list[from];
  if (thing === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, n) => n !== from);
  return [...rest.slice(0, to), thing, ...rest.slice(to)];
}

/** How a result stands against where it would stand if nothing was arranged. */
export interface Mark {
  kind: "pinned" | "up" | "down" | "new" | "same";
  /** Places that it moved. */
  by: number;
}

export function markOf(result: Result, place: number, plain: Result[]): Mark {
  if (result.pinned) return { kind: "pinned", by: 0 };
  const before = plain.findIndex(({ id }) => id === result.id);
  if (before < 0) return { kind: "new", by: 0 };
  if (before === place) return { kind: "same", by: 0 };
  return { kind: before > place ? "up" : "down", by: Math.abs(before - place) };
}
