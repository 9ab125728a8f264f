import type { Image, Product, Variant } from "../../../shared/types.ts";

/** The pictures of a product and of its variants, each once. That of the chosen variant comes first: it is waited for. */
export function picturesOf(product: Product, chosen?: Variant): Image[] {
  const all = [...(chosen?.images ?? []), ...product.images, ...product.variants.flatMap((v) => v.images)];
  const known = new Map<string, Image>();
  for (const image of all) {
    // The product's own entry knows more of a picture than a variant's.
    if (!known.has(image.url)) known.set(image.url, product.images.find((own) => own.url === image.url) ?? image);
  }
  return [...known.values()];
}

/** The address of the largest size of a picture. */
export function largest({ url, srcset }: Image): string {
  const sizes = srcset.split(",").map((size) => {
    const [address = "", width = "0w"] = size.trim().split(/\s+/);
    return { address, width: Number.parseInt(width, 10) };
  });
  return sizes.reduce((most, size) => (size.width > most.width ? size : most), { address: url, width: 0 }).address;
}
