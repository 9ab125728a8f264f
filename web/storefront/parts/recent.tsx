import { useEffect, useRef, useState } from "react";
import { answered, client } from "../../shared/api.ts";
import { useI18n } from "../../shared/i18n.ts";
import type { Card as CardFacts, Product } from "../../shared/types.ts";
import { Card } from "../../shared/ui.tsx";
import { forgetRecent, recentIds, remember } from "./recent-ids.ts";

const cardOf = ({ images, variants, ...product }: Product): CardFacts => ({
  ...product,
  image: images[0] ?? null,
  choices: variants.length,
});

/** What was looked at before on this device, asked for when it comes into view. */
export function Recent({ viewed, main }: { viewed?: string; main?: string }) {
  const { t } = useI18n();
  const [ids, setIds] = useState<string[]>([]);
  const [products, setProducts] = useState<CardFacts[] | null>(null);
  const [isCleared, setCleared] = useState(false);
  const section = useRef<HTMLElement>(null);
  const cleared = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    setIds(recentIds().filter((id) => id !== viewed));
    if (viewed) remember(viewed);
  }, [viewed]);
  useEffect(() => {
    if (!section.current || ids.length === 0) return;
    const ask = () =>
      answered(client.GET("/api/products/", { params: { query: { id: ids.join(",") } } })).then(
        ({ results }) => setProducts(results.map(cardOf)),
        () => setProducts([]),
      );
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.disconnect();
        ask();
      },
      { rootMargin: "200px" },
    );
    seen.observe(section.current);
    return () => seen.disconnect();
  }, [ids]);
  useEffect(() => {
    if (isCleared) cleared.current?.focus();
  }, [isCleared]);
  if (ids.length === 0 || products?.length === 0) return null;
  const clear = () => {
    forgetRecent();
    setCleared(true);
  };
  return (
    <section className={main ? `sec ${main}` : "sec"} aria-labelledby="h-recent" ref={section}>
      <div className="head">
        <h2 id="h-recent">{t("recent")}</h2>
        {isCleared ? null : (
          <button type="button" className="text" onClick={clear}>
            {t("recent.clear")}
          </button>
        )}
      </div>
      {isCleared ? (
        <p className="mute" tabIndex={-1} ref={cleared}>
          {t("recent.cleared")}
        </p>
      ) : (
        <ul className="recent" aria-busy={products ? undefined : "true"}>
          {products
            ? products.map((product) => (
                <li key={product.id}>
                  <Card product={product} />
                </li>
              ))
            : ids.map((id) => (
                <li key={id} className="sk" aria-hidden="true">
                  <span className="pic" />
                  <span className="ln" />
                </li>
              ))}
        </ul>
      )}
    </section>
  );
}
