// Products that are found by words and put somewhere.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { type Product, products } from "../data/provider.ts";
import { useTexts } from "../i18n.tsx";
import { SearchField } from "./search-field.tsx";

/** How often it is looked again where nothing was found, in milliseconds. */
const SOON = 1500;

export const Thumb = ({ image }: { image: string }) => (
  <span className="pic sand">{image ? <img src={image} alt="" loading="lazy" /> : null}</span>
);

interface Props {
  /** Whether a product is there already. */
  isIn: (id: string) => boolean;
  add: (product: Product) => void;
}

/** What is found for the words that are typed. */
export function FindProducts({ isIn, add }: Props) {
  const { t } = useTexts();
  const [search, setSearch] = useState("");
  const query = useQuery({
    queryKey: ["products", "find", search],
    queryFn: ({ signal }) => products.list({ search, status: "all", page: 1, page_size: 8 }, signal),
    enabled: search.trim() !== "",
    placeholderData: keepPreviousData,
    // What was made a moment ago is found a moment later.
    refetchInterval: ({ state }) => (state.data?.results.length === 0 ? SOON : false),
  });
  const found = search.trim() === "" ? [] : (query.data?.results ?? []);
  return (
    <div className="pickfind">
      <SearchField hint={t("pick.search")} value={search} change={setSearch} />
      {query.data && search.trim() !== "" && found.length === 0 ? <p className="mute">{t("pick.nothing")}</p> : null}
      <ul className="picks">
        {found.map((product) => (
          <li key={product.id}>
            <Thumb image={product.images[0]?.url ?? ""} />
            <span className="clip">{product.title}</span>
            {isIn(product.id) ? (
              <span className="xs mute">{t("pick.there")}</span>
            ) : (
              <button
                type="button"
                className="disc"
                aria-label={t("pick.add", { title: product.title })}
                onClick={() => add(product)}
              >
                <Plus className="i" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
