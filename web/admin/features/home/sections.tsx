import { ArrowDown, ArrowUp, Eye, EyeOff, GripVertical, Pencil, Trash2 } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { HomeSection } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge } from "../../ui/parts.tsx";
import { detailOf, type Known, missingOf } from "./values.ts";

interface Acts {
  order: (sections: HomeSection[]) => void;
  turn: (section: HomeSection) => void;
  remove: (section: HomeSection) => void;
}

/** The sections from top to bottom: moved by dragging or by their buttons, hidden and taken away. */
export function Sections({ known, canEdit, order, turn, remove }: { known: Known; canEdit: boolean } & Acts) {
  const { t } = useTexts();
  const { sections } = known;
  const [told, setTold] = useState("");
  const [dragged, drag] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const follow = useFocusAfter(sections, list);
  const nameOf = useName(known);
  const move = (from: number, to: number) => {
    const moved = sections[from];
    if (!moved || from === to || to < 0 || to >= sections.length) return;
    const rest = sections.filter((_, n) => n !== from);
    follow(moved.id, from < to ? "down" : "up");
    order([...rest.slice(0, to), moved, ...rest.slice(to)]);
    setTold(t("home.moved", { name: nameOf(moved), number: to + 1 }));
  };
  const end = () => {
    drag(null);
    setOver(null);
  };
  return (
    <>
      <ol className="secs" ref={list}>
        {sections.map((section, n) => (
          <li
            key={section.id}
            className={`${over === n ? "over" : ""}${dragged === n ? " gone" : ""}`}
            draggable={canEdit}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", nameOf(section));
              drag(n);
            }}
            onDragEnd={end}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(n);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, n);
              end();
            }}
          >
            <span className="grip">{canEdit ? <GripVertical className="i" aria-hidden="true" /> : null}</span>
            <Told section={section} known={known} name={nameOf(section)} />
            {canEdit ? (
              <span className="doing">
                <Moves name={nameOf(section)} place={n} last={sections.length - 1} move={move} />
                <Rest section={section} name={nameOf(section)} turn={turn} remove={remove} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <span className="vh" role="status">
        {told}
      </span>
    </>
  );
}

/** The button that was pressed goes along with its section; at the end of the list, the other one does. */
function useFocusAfter(sections: HomeSection[], list: RefObject<HTMLOListElement | null>) {
  const wanted = useRef<{ id: string; way: "up" | "down" } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { id, way } = wanted.current;
    wanted.current = null;
    const row = list.current?.children[sections.findIndex((each) => each.id === id)];
    const button = row?.querySelector<HTMLButtonElement>(`button[data-way="${way}"]:not(:disabled)`);
    (button ?? row?.querySelector<HTMLButtonElement>("button[data-way]:not(:disabled)"))?.focus();
  }, [sections, list]);
  return (id: string, way: "up" | "down") => {
    wanted.current = { id, way };
  };
}

/** What people call a section: its title, or what it shows. */
function useName(known: Known) {
  const { t } = useTexts();
  return (section: HomeSection) =>
    section.title || detailOf(section, known, t) || t(`home.kind.${section.settings.kind}`);
}

function Told({ section, known, name }: { section: HomeSection; known: Known; name: string }) {
  const { t, when } = useTexts();
  const missing = missingOf(section, known);
  const kind = t(`home.kind.${section.settings.kind}`);
  const { active, starts_at, ends_at } = section;
  const isPlanned = starts_at ? Date.parse(starts_at) > Date.now() : false;
  const isOver = ends_at ? Date.parse(ends_at) <= Date.now() : false;
  return (
    <span>
      <Link className="link name" to={`/home/${section.id}`}>
        {name}
      </Link>
      <span className="states xs mute">
        {kind === name ? null : <span>{kind}</span>}
        {active ? null : <Badge tone="plain">{t("home.off")}</Badge>}
        {active && isPlanned && starts_at ? (
          <Badge tone="info">{t("home.from", { time: when(starts_at) })}</Badge>
        ) : null}
        {active && !isPlanned && !isOver && ends_at ? (
          <Badge tone="info">{t("home.until", { time: when(ends_at) })}</Badge>
        ) : null}
        {active && isOver ? <Badge tone="plain">{t("home.over")}</Badge> : null}
        {missing ? <Badge tone="warn">{t(missing)}</Badge> : null}
      </span>
    </span>
  );
}

interface MovesProps {
  name: string;
  place: number;
  last: number;
  move: (from: number, to: number) => void;
}

function Moves({ name, place, last, move }: MovesProps) {
  const { t } = useTexts();
  return (
    <>
      <button
        type="button"
        className="disc"
        data-way="up"
        aria-label={t("home.up", { name })}
        disabled={place === 0}
        onClick={() => move(place, place - 1)}
      >
        <ArrowUp className="i" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="disc"
        data-way="down"
        aria-label={t("home.down", { name })}
        disabled={place === last}
        onClick={() => move(place, place + 1)}
      >
        <ArrowDown className="i" aria-hidden="true" />
      </button>
    </>
  );
}

function Rest({ section, name, turn, remove }: { section: HomeSection; name: string } & Omit<Acts, "order">) {
  const { t } = useTexts();
  const Icon = section.active ? Eye : EyeOff;
  return (
    <>
      <button
        type="button"
        className="disc"
        aria-label={t(section.active ? "home.hide" : "home.show", { name })}
        onClick={() => turn(section)}
      >
        <Icon className="i" aria-hidden="true" />
      </button>
      <Link className="disc" to={`/home/${section.id}`} aria-label={t("home.edit", { name })}>
        <Pencil className="i" aria-hidden="true" />
      </Link>
      <button type="button" className="disc" aria-label={t("home.remove", { name })} onClick={() => remove(section)}>
        <Trash2 className="i" aria-hidden="true" />
      </button>
    </>
  );
}
