// A category in the tree, with what stands below it.
import { ChevronRight, FolderInput, GripVertical } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Category } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge } from "../../ui/parts.tsx";
import { above, below, parentOf, type Spot, type Step } from "./tree.ts";

/** Where what is dragged would stand, and whether it may. */
export interface Over {
  id: string;
  spot: Spot;
  isRefused: boolean;
}

/** What a row of the tree can have done. */
export interface Tree {
  all: Category[];
  canEdit: boolean;
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  step: (category: Category, step: Step) => void;
  choose: (category: Category) => void;
  dragged: string | null;
  drag: (category: Category | null) => void;
  over: Over | null;
  hover: (target: Category, spot: Spot) => void;
  drop: (target: Category, spot: Spot) => void;
}

/** How long something is held over a closed category until it opens, in milliseconds. */
const OPENS_AFTER = 600;
const STEPS: readonly string[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] satisfies Step[];
const isStep = (key: string): key is Step => STEPS.includes(key);

export function Branch({ category, tree }: { category: Category; tree: Tree }) {
  const children = below(tree.all, category.id);
  const isOpen = children.length > 0 && tree.isOpen(category.id);
  return (
    <li>
      <Row category={category} tree={tree} isParent={children.length > 0} isOpen={isOpen} />
      {isOpen ? (
        <ul>
          {children.map((each) => (
            <Branch key={each.id} category={each} tree={tree} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface RowProps {
  category: Category;
  tree: Tree;
  isParent: boolean;
  isOpen: boolean;
}

function Row({ category, tree, isParent, isOpen }: RowProps) {
  const { all, canEdit, over, dragged } = tree;
  const isOver = over?.id === category.id;
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);
  const waits = isOver && over.spot === "inside" && isParent && !isOpen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the holding counts
  useEffect(() => {
    if (waits) opening.current = setTimeout(() => tree.toggle(category.id), OPENS_AFTER);
    return () => clearTimeout(opening.current);
  }, [waits]);
  const depth = above(all, category).length;
  const mark = isOver ? ` ${over.spot}${over.isRefused ? " no" : ""}` : "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handle and “Move to” do the same without dragging
    <div
      className={`trow${mark}${dragged === category.id ? " gone" : ""}`}
      style={{ "--deep": depth } as Record<string, number>}
      draggable={canEdit}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", category.name);
        tree.drag(category);
      }}
      onDragEnd={() => tree.drag(null)}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        tree.hover(category, spotOf(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        tree.drop(category, spotOf(event));
      }}
    >
      <Cells category={category} tree={tree} isParent={isParent} isOpen={isOpen} />
    </div>
  );
}

function Cells({ category, tree, isParent, isOpen }: RowProps) {
  const { t } = useTexts();
  const { id, name, slug, image, color, hidden, product_count } = category;
  return (
    <>
      {tree.canEdit ? <Handle category={category} tree={tree} /> : null}
      {isParent ? (
        <button
          type="button"
          className="disc fold"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "categories.fold" : "categories.unfold", { name })}
          onClick={() => tree.toggle(id)}
        >
          <ChevronRight className="i" aria-hidden="true" />
        </button>
      ) : (
        <span className="fold" />
      )}
      <span className={`pic ${color}`} aria-hidden="true">
        {image ? <img src={image.url} alt="" loading="lazy" draggable={false} /> : null}
      </span>
      <span className="tname">
        <Link className="link" to={`/categories/${id}`} draggable={false}>
          {name}
        </Link>
        {hidden ? <Badge tone="plain">{t("categories.isHidden")}</Badge> : null}
      </span>
      <span className="mute slug">{slug}</span>
      <Link className="link num" to={`/products?category=${slug}`} draggable={false}>
        {t("categories.products", { count: product_count })}
        <span className="vh"> {t("categories.productsOf", { name })}</span>
      </Link>
      {tree.canEdit ? (
        <button
          type="button"
          className="disc"
          aria-label={t("categories.moveOf", { name })}
          title={t("categories.moveTo")}
          onClick={() => tree.choose(category)}
        >
          <FolderInput className="i" aria-hidden="true" />
        </button>
      ) : null}
    </>
  );
}

/** Moves a category with the arrow keys; whoever has a pointer drags the whole row. */
function Handle({ category, tree }: { category: Category; tree: Tree }) {
  const { t } = useTexts();
  const siblings = below(tree.all, parentOf(category));
  const at = siblings.findIndex((each) => each.id === category.id) + 1;
  const keys = (event: KeyboardEvent) => {
    if (!isStep(event.key)) return;
    event.preventDefault();
    tree.step(category, event.key);
  };
  return (
    <button
      type="button"
      className="disc handle"
      data-handle={category.id}
      aria-label={t("categories.handle", { name: category.name, at, count: siblings.length })}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
      onKeyDown={keys}
    >
      <GripVertical className="i" aria-hidden="true" />
    </button>
  );
}

/** The upper and the lower quarter of a row are before and behind it. */
function spotOf(event: DragEvent<HTMLElement>): Spot {
  const box = event.currentTarget.getBoundingClientRect();
  const at = (event.clientY - box.top) / box.height;
  return at < 0.25 ? "before" : at > 0.75 ? "after" : "inside";
}
