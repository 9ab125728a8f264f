// Which way is on: to the right, or to the left where text runs from right to left.

/** 1 where what comes next is at the right of `element`, -1 where it is at the left. */
export function forward(element: Element | null): 1 | -1 {
  return element && getComputedStyle(element).direction === "rtl" ? -1 : 1;
}

/** The arrow keys, and to which neighbour each leads. */
export function arrowTurns(element: Element | null): Record<string, number> {
  const on = forward(element);
  return { ArrowRight: on, ArrowLeft: -on };
}
