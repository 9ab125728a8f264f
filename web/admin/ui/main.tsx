// The region of the page that holds the screen, and what opens over it.
import { DropdownMenu } from "radix-ui";
import { createContext, type ReactNode, useContext, useState } from "react";

const Region = createContext<HTMLElement | null>(null);

/** The main region. Menus of the screen stand in it, so that they are part of a landmark. */
export function Main({ busy, children }: { busy: boolean; children: ReactNode }) {
  const [region, setRegion] = useState<HTMLElement | null>(null);
  return (
    <main id="main" aria-busy={busy} ref={setRegion}>
      <Region value={region}>{children}</Region>
    </main>
  );
}

/**
 * Where a menu of the screen is drawn. The region comes from state: a look into the document finds nothing while screen and region
 * are drawn for the first time, and an open menu would be thrown away by the next drawing, which finds it.
 */
export function MenuPortal({ children }: { children: ReactNode }) {
  return <DropdownMenu.Portal container={useContext(Region)}>{children}</DropdownMenu.Portal>;
}
