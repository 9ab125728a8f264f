// Moving and enlarging by pointer and keys.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { arrowTurns, forward } from "./direction.ts";
import { around, held, type Size, type View, WHOLE } from "./zoom-view.ts";

const STEP = 1.5;
/** Pixels that a finger travels to turn to the next picture. */
const SWIPE = 60;

interface Point {
  x: number;
  y: number;
}

/** What a stage that shows `picture` sees, and what pointers and keys do to it; `turn` leads to a neighbour. */
export function useZoom(stage: RefObject<HTMLDivElement | null>, picture: Size, turn: (by: number) => void) {
  const [view, setView] = useState(WHOLE);
  const [room, setRoom] = useState<Size>({ width: 1, height: 1 });
  const pointers = useRef(new Map<number, Point>());
  const travelled = useRef<Point>({ x: 0, y: 0 });
  const change = (make: (view: View) => View) => setView((view) => held(make(view), picture, room));
  const enlarge = (factor: number, point: Point = { x: 0, y: 0 }) =>
    change((view) => around(view, view.scale * factor, point));
  const pan = (x: number, y: number) => change((view) => ({ ...view, x: view.x + x, y: view.y + y }));

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [stage]);

  /** Where an event is, from the stage's middle. */
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = stage.current?.getBoundingClientRect();
    return box ? { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 } : { x: 0, y: 0 };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if ((event.target as Element).closest("button")) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (pointers.current.size === 0) travelled.current = { x: 0, y: 0 };
    pointers.current.set(event.pointerId, at(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    const by = { x: now.x - before.x, y: now.y - before.y };
    travelled.current = { x: travelled.current.x + by.x, y: travelled.current.y + by.y };
    if (!other) return pan(by.x, by.y);
    const apart = (point: Point) => Math.max(Math.hypot(point.x - other.x, point.y - other.y), 1);
    enlarge(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!pointers.current.delete(event.pointerId) || pointers.current.size > 0) return;
    const { x, y } = travelled.current;
    const isTap = Math.hypot(x, y) < 6;
    if (isTap && event.type === "pointerup") enlarge(view.scale > 1 ? 0 : 2, at(event));
    else if (view.scale === 1 && Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y))
      turn((x < 0 ? 1 : -1) * forward(stage.current));
  };
  /** Whether the key did something here. */
  const onKey = (key: string): boolean => {
    const turns: Record<string, number> = { PageDown: 1, PageUp: -1 };
    if (view.scale === 1) Object.assign(turns, arrowTurns(stage.current));
    const by = turns[key];
    if (by) turn(by);
    else if (key === "+" || key === "=") enlarge(STEP);
    else if (key === "-") enlarge(1 / STEP);
    else if (key === "0") setView(WHOLE);
    else if (key === "ArrowRight") pan(-room.width / 6, 0);
    else if (key === "ArrowLeft") pan(room.width / 6, 0);
    else if (key === "ArrowDown") pan(0, -room.height / 6);
    else if (key === "ArrowUp") pan(0, room.height / 6);
    else return false;
    return true;
  };
  return {
    view,
    room,
    whole: () => setView(WHOLE),
    larger: () => enlarge(STEP),
    smaller: () => enlarge(1 / STEP),
    wheel: (event: WheelEvent) => enlarge(event.deltaY < 0 ? 1.15 : 1 / 1.15, at(event)),
    onKey,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  };
}
