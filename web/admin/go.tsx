import type { ReactNode } from "react";

/** A link inside the admin, without loading it anew. */
export function Go({ to, children, current }: { to: string; children: ReactNode; current?: boolean }) {
  return (
    <a
      href={`/admin/${to}`}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(null, "", `/admin/${to}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }}
    >
      {children}
    </a>
  );
}
