// The sections of a home page, by their kind.
import type { PageOf } from "../../../shared/types.ts";

export type Section = PageOf<"home">["data"]["sections"][number];
export type Of<K extends Section["kind"]> = Extract<Section, { kind: K }>;
