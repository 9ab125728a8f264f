import type { ComponentProps, ReactNode, Ref } from "react";

interface Props extends ComponentProps<"div"> {
  /** What the sheet is called. */
  title: string;
  table: Ref<HTMLTableElement>;
  children: ReactNode;
}

/** The box in which a sheet scrolls, reached by keyboard, with its table. */
export function SheetBox({ title, table, children, ...box }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it only scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <div tabIndex={0} role="group" aria-label={title} {...box}>
      <table ref={table}>
        <caption className="vh">{title}</caption>
        {children}
      </table>
    </div>
  );
}
