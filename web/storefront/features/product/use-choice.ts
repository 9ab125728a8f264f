// The variant that is chosen on a product's page, and its address.
import { useState } from "react";
import type { PageOf, Variant } from "../../../shared/types.ts";
import { moved, nearest, type Option, optionsOf, preferred } from "./choice.ts";

export interface Choice {
  variant?: Variant;
  options: Option[];
  /** Whether something was chosen since the page came. */
  isTouched: boolean;
  /** Options whose value changed because the wanted combination does not exist. */
  moved: Option[];
  /** Chooses values by option; the others stay, where such a variant exists. */
  want: (values: Record<string, string>) => void;
  /** Chooses a variant. */
  take: (id: string) => void;
}

/** What the shopper chose: first what the server did, by the page's address. */
export function useChoice({ product, chosen }: PageOf<"product">["data"]): Choice {
  const { variants } = product;
  const [state, set] = useState({ id: chosen ?? preferred(variants)?.id, isTouched: false, moved: [] as Option[] });
  const options = optionsOf(product);
  const variant = variants.find((v) => v.id === state.id) ?? preferred(variants);
  const choose = (next: Variant | undefined, others: Option[]) => {
    if (!next) return;
    set({ id: next.id, isTouched: true, moved: others });
    showInAddress(next);
  };
  return {
    variant,
    options,
    isTouched: state.isTouched,
    moved: state.moved,
    want: (values) => {
      if (!variant) return;
      const names = Object.keys(values);
      const next = nearest(variants, options, { ...variant.options, ...values }, names);
      choose(next, next ? moved(options, variant, next, names) : []);
    },
    take: (id) =>
      choose(
        variants.find((v) => v.id === id),
        [],
      ),
  };
}

/** Puts the variant into the page's address, in place of what a form without scripts left there. */
function showInAddress({ sku }: Variant): void {
  const address = new URL(location.href);
  for (const name of [...address.searchParams.keys()]) {
    if (/^(option\d+|variant_id|quantity)$/.test(name)) address.searchParams.delete(name);
  }
  address.searchParams.set("variant", sku);
  history.replaceState(history.state, "", address);
}
