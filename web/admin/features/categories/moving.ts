// Moves a category, shows at once where it stands then, and has the way back ready.
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { type Category, categories } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { after, below, type Place, parentOf, refusalOf, type Write, writesFor } from "./tree.ts";

export const KEY = ["categories"];
type Listed = Awaited<ReturnType<typeof categories.list>>;

/** Answers whether the category was moved. */
export type Move = (moved: Category, place: Place) => Promise<boolean>;

export function useMoving(all: Category[]): Move {
  const { t } = useTexts();
  const notify = useNotify();
  const queries = useQueryClient();
  const isBusy = useRef(false);

  const write = async (known: Category[], writes: Write[]) => {
    for (const { id, parent_id, position } of writes) {
      const held = known.find((each) => each.id === id);
      if (!held) continue;
      const parent = parent_id === parentOf(held) ? {} : { parent_id };
      await categories.update(id, held.version, { position, ...parent });
    }
  };

  /** One move at a time: the next one begins with what this one wrote. */
  const alone = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      await work();
      return true;
    } catch (refused) {
      notify((refused as Error).message);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: KEY });
      isBusy.current = false;
    }
  };

  const undo = (moved: Category, writes: Write[]) =>
    alone(async () => {
      const { results } = await categories.list();
      const isAsLeft = writes.every(({ id, parent_id, position }) =>
        results.some((each) => each.id === id && parentOf(each) === parent_id && each.position === position),
      );
      if (!isAsLeft) throw new Error(t("categories.notBack", { name: moved.name }));
      const back = writes.map(({ id }) => {
        const before = all.find((each) => each.id === id) ?? moved;
        return { id, parent_id: parentOf(before), position: before.position };
      });
      await write(results, back);
      notify(t("categories.back", { name: moved.name }));
    });

  return async (moved, place) => {
    const refusal = refusalOf(all, moved.id, place.parent);
    if (refusal) {
      notify(t(`categories.refused.${refusal}`, { name: moved.name }));
      return false;
    }
    const writes = writesFor(all, moved, place);
    if (writes.length === 0) return false;
    return alone(async () => {
      const then = after(all, writes);
      await queries.cancelQueries({ queryKey: KEY });
      queries.setQueryData<Listed>(KEY, (listed) => listed && { ...listed, results: after(listed.results, writes) });
      await write(all, writes);
      notify(wordsOf(then, moved), () => void undo(moved, writes));
    });
  };

  function wordsOf(then: Category[], moved: Category): string {
    const siblings = below(then, then.find((each) => each.id === moved.id)?.parent_id ?? null);
    const at = siblings.findIndex((each) => each.id === moved.id) + 1;
    const over = then.find((each) => each.id === siblings[at - 1]?.parent_id);
    const words = { name: moved.name, at, count: siblings.length };
    return over ? t("categories.moved", { ...words, parent: over.name }) : t("categories.movedTop", words);
  }
}
