// Whether somebody has typed what is not saved: then nothing takes the screen away from under it.
import { useEffect, useSyncExternalStore } from "react";

let held = 0;
const listeners = new Set<() => void>();
const add = (more: number) => {
  held += more;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says that something is not saved while `isHeld`. */
export function useHeld(isHeld: boolean) {
  useEffect(() => {
    if (!isHeld) return undefined;
    add(1);
    return () => add(-1);
  }, [isHeld]);
}

export const useIsHeld = (): boolean => useSyncExternalStore(subscribe, () => held > 0);
