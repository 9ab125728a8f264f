import { useCallback, useRef, useState } from "react";
import { forward } from "./direction.ts";

/** A strip of `count` pictures of one width that snaps to one of them: which one is shown, and the way to another. */
export function useStrip(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const thumbs = useRef<HTMLUListElement>(null);
  const [shown, show] = useState(0);
  // Where a scroll that was asked for ends: what passes by meanwhile is not what is shown.
  const goal = useRef<number | null>(null);

  const go = useCallback((at: number, behavior: ScrollBehavior) => {
    const strip = list.current;
    const slide = strip?.children[at];
    if (!strip || !slide) return;
    const left = forward(strip) * at * strip.clientWidth;
    const isThere = Math.abs(strip.scrollLeft - left) < 1;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    goal.current = isThere ? null : at;
    show(at);
    if (!isThere) strip.scrollTo({ left, behavior: isStill ? "instant" : behavior });
    reveal(thumbs.current, at);
  }, []);

  const onScroll = useCallback(() => {
    const strip = list.current;
    if (!strip || strip.clientWidth === 0) return;
    const place = Math.abs(strip.scrollLeft) / strip.clientWidth;
    const at = Math.min(Math.round(place), count - 1);
    if (goal.current !== null) {
      if (Math.abs(place - goal.current) < 0.01) goal.current = null;
      return;
    }
    show(at);
    reveal(thumbs.current, at);
  }, [count]);

  return { list, thumbs, shown, go, onScroll };
}

/** Scrolls the list of thumbnails, and nothing else, so that one of them is seen. */
function reveal(thumbs: HTMLElement | null, at: number): void {
  const thumb = thumbs?.children[at];
  if (!thumbs || !(thumb instanceof HTMLElement)) return;
  const top = thumb.offsetTop - (thumbs.clientHeight - thumb.offsetHeight) / 2;
  const left = thumb.offsetLeft - (thumbs.clientWidth - thumb.offsetWidth) / 2;
  thumbs.scrollTo({ top, left });
}
