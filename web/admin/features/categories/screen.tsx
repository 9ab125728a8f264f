import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { type Category, categories } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useStored } from "../../data/stored.ts";
import { useTexts } from "../../i18n.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Branch, type Over, type Tree } from "./branch.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { KEY, useMoving } from "./moving.ts";
import { below, type Place, placeAt, refusalOf, type Step, stepOf } from "./tree.ts";

/** So many are shown at once when nobody chose. */
const FEW = 30;

/** The categories as a tree, moved by dragging, with the arrow keys, or by choosing. */
export function Component() {
  const { t } = useTexts();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => categories.list(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const all = query.data.results;
  return (
    <>
      <Head
        title={t("nav.categories")}
        about={t("categories.about", { count: all.length })}
        acts={
          <Needs right="products.edit" told>
            <Link className="btn" to="/categories/new">
              <Plus className="i" aria-hidden="true" />
              {t("categories.add")}
            </Link>
          </Needs>
        }
      />
      <Shown all={all} />
    </>
  );
}

function Shown({ all }: { all: Category[] }) {
  const { t } = useTexts();
  const canEdit = useMay()("products.edit");
  const parents = all.filter((each) => below(all, each.id).length > 0).map((each) => each.id);
  const [open, setOpen] = useStored("souk-admin-categories-open", all.length > FEW ? [] : parents);
  const [chosen, choose] = useState<Category | null>(null);
  const [dragged, setDragged] = useState<Category | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const moving = useMoving(all);
  const focused = useRef<string | null>(null);
  // What was moved by a key is drawn at its new place, and has the focus there, too.
  useEffect(() => {
    if (!focused.current) return;
    document.querySelector<HTMLElement>(`[data-handle="${focused.current}"]`)?.focus();
  });
  const isOpen = (id: string) => open.includes(id);
  const show = (id: string | null) => {
    if (id && !isOpen(id)) setOpen([...open, id]);
  };
  const move = async (moved: Category, place: Place) => {
    if (refusalOf(all, moved.id, place.parent) === null) show(place.parent);
    return moving(moved, place);
  };
  const step = async (category: Category, key: Step) => {
    const place = stepOf(all, category, key);
    if (!place) return;
    focused.current = category.id;
    await move(category, place);
    focused.current = null;
  };
  const tree: Tree = {
    all,
    canEdit,
    isOpen,
    toggle: (id) => setOpen(isOpen(id) ? open.filter((each) => each !== id) : [...open, id]),
    step,
    choose,
    dragged: dragged?.id ?? null,
    drag: (category) => {
      setDragged(category);
      setOver(null);
    },
    over,
    hover: ({ id }, spot) => {
      if (!dragged || (over?.id === id && over.spot === spot)) return;
      setOver(id === dragged.id ? null : { id, spot, isRefused: isRefused(id, spot) });
    },
    drop: (target, spot) => {
      setOver(null);
      setDragged(null);
      if (dragged && dragged.id !== target.id) void move(dragged, placeAt(all, target, spot, isOpen(target.id)));
    },
  };
  const isRefused = (id: string, spot: Over["spot"]) => {
    const target = all.find((each) => each.id === id);
    if (!target || !dragged) return true;
    return refusalOf(all, dragged.id, placeAt(all, target, spot, isOpen(id)).parent) !== null;
  };
  const isAllOpen = parents.every(isOpen);
  const fold = (
    <button type="button" className="text" onClick={() => setOpen(isAllOpen ? [] : parents)}>
      {t(isAllOpen ? "categories.foldAll" : "categories.unfoldAll")}
    </button>
  );
  return (
    <Panel title={t("categories.tree")} aside={parents.length > 0 ? fold : null} flush>
      {canEdit && all.length > 1 ? <p className="mute xs thint">{t("categories.hint")}</p> : null}
      {all.length === 0 ? <p className="pb mute">{t("categories.none")}</p> : null}
      <ul className="tree">
        {below(all, null).map((each) => (
          <Branch key={each.id} category={each} tree={tree} />
        ))}
      </ul>
      {chosen ? <MoveDialog all={all} category={chosen} move={move} close={() => choose(null)} /> : null}
    </Panel>
  );
}
