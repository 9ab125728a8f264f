import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { useTexts } from "../i18n.tsx";
import { FindProducts, Thumb } from "./find-products.tsx";
import { Panel } from "./parts.tsx";

/** A product that was picked, as it is shown. */
export interface Picked {
  id: string;
  title: string;
  image: string;
}

interface Props {
  title: string;
  hint?: string;
  picked: Picked[];
  change: (picked: Picked[]) => void;
  /** Products that cannot be picked. */
  without?: string[];
  fault?: string | undefined;
  /** What is wrong with one of them. */
  faultOf?: (id: string) => string | undefined;
}

/** Products in an order by hand: found, added, moved by dragging or by their buttons, and taken away. */
export function PickProducts({ title, hint, picked, change, without = [], fault, faultOf }: Props) {
  const { t } = useTexts();
  const [told, setTold] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => {
    const moved = picked[from];
    if (!moved || from === to || to < 0 || to >= picked.length) return;
    const rest = picked.filter((_, n) => n !== from);
    change([...rest.slice(0, to), moved, ...rest.slice(to)]);
    setTold(t("pick.moved", { title: moved.title, number: to + 1 }));
    // The button that was pressed goes along with its product; at the end of the list, the other one does.
    requestAnimationFrame(() => {
      const row = list.current?.children[to];
      const way = from < to ? "down" : "up";
      const button = row?.querySelector<HTMLButtonElement>(`button[data-way="${way}"]:not(:disabled)`);
      (button ?? row?.querySelector<HTMLButtonElement>("button:not(:disabled)"))?.focus();
    });
  };
  const dragging = useDragging(move);
  return (
    <Panel title={title}>
      {hint ? <p className="mute xs hint">{hint}</p> : null}
      <FindProducts
        isIn={(id) => without.includes(id) || picked.some((each) => each.id === id)}
        add={({ id, title, images }) => change([...picked, { id, title, image: images[0]?.url ?? "" }])}
      />
      {picked.length === 0 ? <p className="mute">{t("pick.none")}</p> : null}
      <ol className="picks" ref={list}>
        {picked.map((product, n) => (
          <li key={product.id} {...dragging(n, product.title)}>
            <Row product={product} place={n} last={picked.length - 1} move={move} fault={faultOf?.(product.id)} />
            <button
              type="button"
              className="disc"
              aria-label={t("pick.remove", { title: product.title })}
              onClick={() => change(picked.filter(({ id }) => id !== product.id))}
            >
              <Trash2 className="i" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      {fault ? (
        <p className="cellfault" role="alert">
          {fault}
        </p>
      ) : null}
      <span className="vh" role="status">
        {told}
      </span>
    </Panel>
  );
}

interface RowProps {
  product: Picked;
  place: number;
  last: number;
  move: (from: number, to: number) => void;
  fault: string | undefined;
}

/** What a row takes to be dragged to another's place. */
function useDragging(move: (from: number, to: number) => void) {
  const [dragged, drag] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    drag(null);
    setOver(null);
  };
  return (place: number, name: string) => ({
    className: `${over === place ? "over" : ""}${dragged === place ? " gone" : ""}`,
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", name);
      drag(place);
    },
    onDragEnd: end,
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(place);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, place);
      end();
    },
  });
}

function Row({ product, place, last, move, fault }: RowProps) {
  const { t, count } = useTexts();
  return (
    <>
      <span className="grip">
        <GripVertical className="i" aria-hidden="true" />
      </span>
      <span className="num mute">{count(place + 1)}</span>
      <Thumb image={product.image} />
      <span className="clip">
        {product.title}
        {fault ? (
          <span className="cellfault" role="alert">
            {fault}
          </span>
        ) : null}
      </span>
      <button
        type="button"
        className="disc"
        data-way="up"
        aria-label={t("pick.up", { title: product.title })}
        disabled={place === 0}
        onClick={() => move(place, place - 1)}
      >
        <ArrowUp className="i" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="disc"
        data-way="down"
        aria-label={t("pick.down", { title: product.title })}
        disabled={place === last}
        onClick={() => move(place, place + 1)}
      >
        <ArrowDown className="i" aria-hidden="true" />
      </button>
    </>
  );
}
