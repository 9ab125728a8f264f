// The categories as a tree: what stands where, what may be moved there, and what has to be written for it.
import type { Category } from "../../data/provider.ts";

/** Levels that the shop has at most. */
export const LEVELS = 8;

/** Where a category stands: below which one (none at the top), and before which of its siblings (none: last). */
export interface Place {
  parent: string | null;
  before: string | null;
}

/** What one category has to become. */
export interface Write {
  id: string;
  parent_id: string | null;
  position: number;
}

export type Refusal = "itself" | "deep";
export type Step = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export const parentOf = (category: Category): string | null => category.parent_id ?? null;

/** What stands below `parent`, in the shop's order: by position, then by name. */
export const below = (all: Category[], parent: string | null): Category[] =>
  all
    .filter((each) => parentOf(each) === parent)
    .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));

/** All of them, parents before what stands below them. */
export const inOrder = (all: Category[], parent: string | null = null): Category[] =>
  below(all, parent).flatMap((each) => [each, ...inOrder(all, each.id)]);

/** Those that `category` stands below, from the top down. */
export function above(all: Category[], category: Category): Category[] {
  const parent = all.find((each) => each.id === category.parent_id);
  return parent ? [...above(all, parent), parent] : [];
}

/** How many levels a category takes with all below it. */
const heightOf = (all: Category[], id: string): number =>
  1 + Math.max(0, ...below(all, id).map((each) => heightOf(all, each.id)));

/** Whether `id` is `category` or stands below it. */
export function isWithin(all: Category[], category: string, id: string | null): boolean {
  for (let at = id; at; at = all.find((each) => each.id === at)?.parent_id ?? null) if (at === category) return true;
  return false;
}

/** Why `moved` cannot stand below `parent`; nothing where it can. */
export function refusalOf(all: Category[], moved: string, parent: string | null): Refusal | null {
  if (isWithin(all, moved, parent)) return "itself";
  const over = all.find((each) => each.id === parent);
  const depth = over ? above(all, over).length + 1 : 0;
  return depth + heightOf(all, moved) > LEVELS ? "deep" : null;
}

/** Where one stands now. */
export function placeOf(all: Category[], category: Category): Place {
  const siblings = below(all, parentOf(category));
  const at = siblings.findIndex((each) => each.id === category.id);
  return { parent: parentOf(category), before: siblings[at + 1]?.id ?? null };
}

/** The place that an arrow key leads to: up and down among siblings, right below the one before, left out of its parent. */
export function stepOf(all: Category[], category: Category, step: Step): Place | null {
  const parent = parentOf(category);
  const siblings = below(all, parent);
  const at = siblings.findIndex((each) => each.id === category.id);
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  switch (step) {
    case "ArrowUp":
      return previous ? { parent, before: previous.id } : null;
    case "ArrowDown":
      return next ? { parent, before: siblings[at + 2]?.id ?? null } : null;
    case "ArrowRight":
      return previous ? { parent: previous.id, before: null } : null;
    case "ArrowLeft": {
      const over = all.find((each) => each.id === parent);
      return over ? placeOf(all, over) : null;
    }
  }
}

/**
 * What has to be written so that `moved` stands at `place`: itself first, then those behind it whose positions must make
 * room. Nothing when it stands there already.
 */
export function writesFor(all: Category[], moved: Category, { parent, before }: Place): Write[] {
  const now = placeOf(all, moved);
  if (now.parent === parent && (now.before === before || before === moved.id)) return [];
  const others = below(all, parent).filter((each) => each.id !== moved.id);
  const found = others.findIndex((each) => each.id === before);
  const at = found < 0 ? others.length : found;
  const [ahead, behind] = [others[at - 1], others.slice(at)];
  const first = behind[0];
  const position = ahead ? ahead.position + 1 : Math.max(0, (first?.position ?? 1) - 1);
  const writes: Write[] = [{ id: moved.id, parent_id: parent, position }];
  let taken = position;
  for (const each of behind) {
    if (each.position > taken) break;
    taken += 1;
    writes.push({ id: each.id, parent_id: parent, position: taken });
  }
  return writes;
}

/** The tree as it is once `writes` are written. */
export const after = (all: Category[], writes: Write[]): Category[] =>
  all.map((each) => {
    const write = writes.find(({ id }) => id === each.id);
    return write ? { ...each, parent_id: write.parent_id, position: write.position } : each;
  });

export type Spot = "before" | "inside" | "after";

/** The place that a drop on `target` means; behind one that is open is before the first of what stands below it. */
export function placeAt(all: Category[], target: Category, spot: Spot, isOpen: boolean): Place {
  const [first] = below(all, target.id);
  if (spot === "inside") return { parent: target.id, before: null };
  if (spot === "before") return { parent: parentOf(target), before: target.id };
  return isOpen && first ? { parent: target.id, before: first.id } : placeOf(all, target);
}
