// What is arranged for a search, in words, and taken away with a way back.
import { useQueryClient } from "@tanstack/react-query";
import { type Curation, curations, type Target } from "../../data/curations.ts";
import type { Part } from "../../data/record-form.tsx";
import { type Key, useTexts } from "../../i18n.tsx";
import { Badge } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { aimOf, inputOf } from "./arranged.ts";

/** What it does: `2 first, 1 up, 1 down, leads to /c/tea/`. */
export function useDoes() {
  const { t } = useTexts();
  return ({ pinned, boosted, buried, redirect }: Curation): string => {
    const counted = [
      ["curations.does.first", pinned.length],
      ["curations.does.up", boosted.length],
      ["curations.does.down", buried.length],
    ] as const;
    const told = counted.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
    return [...told, ...(redirect ? [t("curations.does.leads", { path: redirect })] : [])].join(", ");
  };
}

export function useDates() {
  const { t, when } = useTexts();
  return ({ starts_at, ends_at }: Curation): string => {
    const from = starts_at ? t("home.from", { time: when(starts_at) }) : "";
    const until = ends_at ? t("home.until", { time: when(ends_at) }) : "";
    return [from, until].filter(Boolean).join(" · ") || t("curations.always");
  };
}

/** Whether it is at work: now, later, or no more. */
export function stateOf({ active, starts_at }: Curation): "running" | "planned" | "over" {
  if (active) return "running";
  return starts_at && Date.parse(starts_at) > Date.now() ? "planned" : "over";
}

export function StateBadge({ curation }: { curation: Curation }) {
  const { t } = useTexts();
  const state = stateOf(curation);
  const tone = { running: "ok", planned: "info", over: "plain" } as const;
  return <Badge tone={tone[state]}>{t(state === "running" ? "curations.running" : `flash.${state}`)}</Badge>;
}

const NAMES: Record<string, Key> = {
  query: "curations.query",
  matching: "curations.matching",
  pinned: "curations.pinned",
  boosted: "curations.boosted",
  buried: "curations.buried",
  redirect: "curations.path",
  starts_at: "home.starts",
  ends_at: "home.ends",
};

/** What a conflict calls the fields, and what stands in them. */
export function useFieldWords(curation: Curation | null): NonNullable<Part["words"]> {
  const { t, when } = useTexts();
  const known = curation?.names ?? {};
  const nameOf = (each: unknown) =>
    typeof each === "string"
      ? (known[each] ?? t("curations.gone"))
      : aimOf(each as Target, known, t("curations.gone")).name;
  return {
    name: (field) => (NAMES[field] ? t(NAMES[field]) : undefined),
    value: (field, value) => {
      if (Array.isArray(value)) return value.map(nameOf).join(", ") || t("nothing");
      if (field === "matching")
        return t(value === "contained" ? "curations.matching.contained" : "curations.matching.whole");
      return field.endsWith("_at") && typeof value === "string" ? when(value) : undefined;
    },
  };
}

/** Takes a curation away and offers to bring it back; says whether it is gone. */
export function useRemoval() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const refresh = () => queries.invalidateQueries({ queryKey: ["curations", "list"] });
  return async (curation: Curation): Promise<boolean> => {
    const back = () => curations.create(inputOf(curation)).then(refresh, (refused: Error) => notify(refused.message));
    try {
      await curations.remove(curation.id);
      await refresh();
      notify(t("curations.removed", { query: curation.query }), back);
      return true;
    } catch (reason) {
      notify((reason as Error).message);
      return false;
    }
  };
}
