// Stands in for `react-style-singleton`: styles of dialogs go through a constructed sheet, since the content security
// policy of the admin, rightly, lets no script add a style element.
import { useEffect } from "react";

function singleton() {
  let users = 0;
  const sheet = new CSSStyleSheet();
  return {
    add(css: string) {
      users += 1;
      if (users > 1) return;
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    },
    remove() {
      users -= 1;
      if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

/** A component that holds its `styles` for as long as one of it is there. */
export function styleSingleton() {
  const held = singleton();
  return function Styles({ styles, dynamic }: { styles: string; dynamic?: boolean }) {
    // Styles that are not dynamic are taken once.
    // biome-ignore lint/correctness/useExhaustiveDependencies: as above
    useEffect(() => {
      held.add(styles);
      return () => held.remove();
    }, [styles && dynamic]);
    return null;
  };
}
