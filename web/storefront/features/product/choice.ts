// What can be chosen of a product, and which variant a choice comes to.
import type { Product, Variant } from "../../../shared/types.ts";

/** An option with the values that variants have. */
export interface Option {
  name: string;
  values: string[];
  /** The form's field for it: the server finds the option by its number, from 1. */
  field: string;
}

/** How a value stands with the other choices as they are. */
export type Standing = "chosen" | "there" | "soldout" | "missing";

/** The first variant that can be bought, or the first. */
export function preferred(variants: Variant[]): Variant | undefined {
  return variants.find((v) => v.in_stock) ?? variants[0];
}

/**
 * The options that a shopper chooses by: those with more than one value that some variant has. None where there is one
 * variant, or where variants cannot be told apart by their options: these are chosen from a list.
 */
export function optionsOf({ options, variants }: Product): Option[] {
  const known = options.map(({ name }) => name);
  const others = variants.flatMap((v) => Object.keys(v.options)).filter((name) => !known.includes(name));
  const names = [...new Set([...known, ...others])];
  const combinations = new Set(variants.map((v) => JSON.stringify(names.map((name) => v.options[name]))));
  if (variants.length < 2 || combinations.size < variants.length) return [];
  const all = names.map((name, n) => {
    const used = new Set(variants.flatMap((v) => v.options[name] ?? []));
    const listed = options[n]?.values.filter((value) => used.has(value)) ?? [];
    return { name, values: [...new Set([...listed, ...used])], field: `option${n + 1}` };
  });
  return all.filter(({ values }) => values.length > 1);
}

/** How `value` of `option` stands while `chosen` is chosen. */
export function standing(
  variants: Variant[],
  options: Option[],
  chosen: Variant,
  option: Option,
  value: string,
): Standing {
  if (chosen.options[option.name] === value) return "chosen";
  const wanted = { ...chosen.options, [option.name]: value };
  const found = variants.find((v) => options.every(({ name }) => v.options[name] === wanted[name]));
  if (!found) return "missing";
  return found.in_stock ? "there" : "soldout";
}

/**
 * The variant with the values `wanted`, or the one nearest to it: which has those that were just chosen, then the most of
 * the others, then can be bought, then whose values stand closest in their lists. The server chooses by the same rule
 * (`crates/storefront/src/choice.rs`).
 */
export function nearest(
  variants: Variant[],
  options: Option[],
  wanted: Record<string, string>,
  justChosen: string[],
): Variant | undefined {
  const ranked = variants.map((variant) => {
    const same = options.filter(({ name }) => variant.options[name] === wanted[name]);
    const kept = same.filter(({ name }) => justChosen.includes(name)).length;
    const place = (option: Option, of: Record<string, string>) => option.values.indexOf(of[option.name] ?? "");
    const away = options.reduce((sum, o) => sum + Math.abs(place(o, variant.options) - place(o, wanted)), 0);
    return { variant, rank: [kept, same.length, Number(variant.in_stock), -away] };
  });
  // The sort is stable: of equals the first stays first.
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((figure, n) => figure !== b.rank[n]);
    return at < 0 ? 0 : (b.rank[at] ?? 0) - (a.rank[at] ?? 0);
  });
  return ranked[0]?.variant;
}

/** The options, other than those just chosen, whose value is another in `now` than in `before`. */
export function moved(options: Option[], before: Variant, now: Variant, justChosen: string[]): Option[] {
  return options.filter(({ name }) => !justChosen.includes(name) && before.options[name] !== now.options[name]);
}
