// A mail as a reader of mails shows it, by day or by night, broad or narrow. The admin's pages, and a frame within them, take
// styles of their own origin and those of single elements alone: what a mail's style sheet says is put at its elements.

export interface Reader {
  isDark: boolean;
  /** How broad it is, in CSS pixels. */
  width: number;
}

interface Wanted {
  property: string;
  value: string;
  isImportant: boolean;
  weight: number;
}

/** `html` with the styles of its sheet at the elements that they are for. */
export function dressed(html: string, reader: Reader): string {
  const sheets: string[] = [];
  const bare = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/gi, (_, css: string) => {
    sheets.push(css);
    return "";
  });
  const page = new DOMParser().parseFromString(bare, "text/html");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheets.join("\n"));
  // All is found before anything is changed: a selector may ask for the styles of an element.
  const wanted = new Map<HTMLElement, Wanted[]>();
  for (const rule of applying(sheet.cssRules, reader)) {
    for (const selector of rule.selectorText.split(",")) {
      for (const element of page.querySelectorAll<HTMLElement>(selector)) {
        wanted.set(element, [...(wanted.get(element) ?? []), ...declared(rule.style, weightOf(selector))]);
      }
    }
  }
  for (const [element, all] of wanted) dress(element, all);
  page.documentElement.style.setProperty("color-scheme", reader.isDark ? "dark" : "light");
  return new XMLSerializer().serializeToString(page);
}

/** The rules that hold for a reader. */
function applying(rules: CSSRuleList, reader: Reader): CSSStyleRule[] {
  return [...rules].flatMap((rule) => {
    if ("selectorText" in rule) return [rule as CSSStyleRule];
    if (!("media" in rule)) return [];
    const { media, cssRules } = rule as CSSMediaRule;
    return holds(media.mediaText, reader) ? applying(cssRules, reader) : [];
  });
}

function holds(media: string, { isDark, width }: Reader): boolean {
  return media.split(/\band\b/).every((part) => {
    const [, scheme] = /prefers-color-scheme:\s*(\w+)/.exec(part) ?? [];
    if (scheme) return (scheme === "dark") === isDark;
    const [, end, pixels] = /(min|max)-width:\s*(\d+)px/.exec(part) ?? [];
    if (end) return end === "min" ? width >= Number(pixels) : width <= Number(pixels);
    return /^\s*(all|screen|only screen)\s*$/.test(part);
  });
}

const namesOf = (style: CSSStyleDeclaration) => Array.from({ length: style.length }, (_, index) => style.item(index));

const declared = (style: CSSStyleDeclaration, weight: number): Wanted[] =>
  namesOf(style).map((property) => ({
    property,
    value: style.getPropertyValue(property),
    isImportant: style.getPropertyPriority(property) === "important",
    weight,
  }));

/** How much a selector counts against another: classes and attributes before names of elements. */
function weightOf(selector: string): number {
  const classes = selector.match(/[.[:]/g)?.length ?? 0;
  const elements = selector.match(/(^|[\s>+~])[a-z]/gi)?.length ?? 0;
  return classes * 100 + elements;
}

/** Gives an element what the sheet wants of it; its own styles go before all but what is important. */
function dress({ style }: HTMLElement, all: Wanted[]) {
  const own = new Set(namesOf(style));
  all.sort((a, b) => Number(a.isImportant) - Number(b.isImportant) || a.weight - b.weight);
  for (const { property, value, isImportant } of all) {
    if (isImportant || !own.has(property)) style.setProperty(property, value);
  }
}
