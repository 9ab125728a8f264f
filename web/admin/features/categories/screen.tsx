import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { type Category, categories } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { CategoryDialog } from "./dialog.tsx";

/** The categories as a tree, each with its colour. */
export function Component() {
  const { t, count } = useTexts();
  const query = useQuery({ queryKey: ["categories"], queryFn: ({ signal }) => categories.list(signal) });
  const canEdit = useMay()("products.edit");
  const [edited, setEdited] = useState<Category | "new" | null>(null);
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const all = [...query.data.results].sort((a, b) => a.path.localeCompare(b.path));
  return (
    <>
      <Head
        title={t("nav.categories")}
        about={t("categories.about", { count: all.length })}
        acts={
          <Needs right="products.edit" told>
            <button type="button" className="btn" onClick={() => setEdited("new")}>
              <Plus className="i" aria-hidden="true" />
              {t("categories.add")}
            </button>
          </Needs>
        }
      />
      <Panel title={t("categories.tree")} flush>
        <ul className="tree">
          {tree(all, null).map((category) => (
            <li key={category.id} className={`deep${Math.min(3, depthOf(category))}`}>
              <span className={`pic ${category.color}`} aria-hidden="true" />
              {canEdit ? (
                <button type="button" className="link" onClick={() => setEdited(category)}>
                  {category.name}
                </button>
              ) : (
                <b>{category.name}</b>
              )}
              <span className="mute">{category.slug}</span>
              <Link className="link num" to={`/products?category=${category.slug}`}>
                {t("categories.products", { count: count(category.product_count) })}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      {edited ? (
        <CategoryDialog all={all} category={edited === "new" ? null : edited} close={() => setEdited(null)} />
      ) : null}
    </>
  );
}

/** Parents before those below them, siblings in the merchant's order. */
function tree(all: Category[], parent: string | null): Category[] {
  const here = all.filter((each) => (each.parent_id ?? null) === parent).sort((a, b) => a.position - b.position);
  return here.flatMap((each) => [each, ...tree(all, each.id)]);
}

const depthOf = (category: Category) => category.path.split("/").length - 1;
