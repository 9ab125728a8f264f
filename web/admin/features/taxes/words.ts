// What places and classes of goods are called.
import { ANY } from "../../data/countries.ts";
import { type Key, useTexts } from "../../i18n.tsx";

/** The classes that the shop knows by itself, and all others. */
export const CLASSES = ["standard", "reduced", "zero", ANY] as const;

const CLASS_NAMES: Record<(typeof CLASSES)[number], Key> = {
  standard: "taxClass.standard",
  reduced: "taxClass.reduced",
  zero: "taxClass.zero",
  [ANY]: "taxClass.others",
};

export function useTaxWords() {
  const { t, country } = useTexts();
  const classOf = (name: string) => {
    const known = CLASSES.find((each) => each === name);
    return known ? t(CLASS_NAMES[known]) : name;
  };
  const placeOf = (code: string) => (code === ANY ? t("taxes.everywhere") : country(code));
  return { classOf, placeOf };
}
