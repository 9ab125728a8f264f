// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { dressed } from "./dressed.ts";

const SHEET = `
body,p{font-family:Arial}
.body p{margin-top:16px}
p{margin-top:2px}
@media (max-width:480px){.pad{padding-left:16px!important}}
@media (prefers-color-scheme:dark){.ink,.body p{color:#fff!important}.body .soft{color:#ccc!important}}`;
const MAIL = `<!doctype html><html><head><style>${SHEET}</style></head><body>
<div class="body"><p class="pad" style="color:#111;padding-left:32px">Hello &amp; welcome</p><p class="soft">Soft</p></div>
<p class="ink" style="margin-top:0">Foot</p></body></html>`;

function read(isDark: boolean, width: number) {
  const html = dressed(MAIL, { isDark, width });
  const page = new DOMParser().parseFromString(html, "text/html");
  const [first, soft, foot] = page.querySelectorAll("p");
  if (!first || !soft || !foot) throw new Error("the mail has three paragraphs");
  return { html, page, first: first.style, soft: soft.style, foot: foot.style };
}

test("by day and broad, a mail looks as its own styles say", () => {
  const { html, page, first, foot } = read(false, 720);
  expect(html).not.toContain("<style");
  expect(page.querySelector("p")?.textContent).toBe("Hello & welcome");
  expect(first.paddingLeft).toBe("32px");
  expect(first.color).toBe("#111");
  expect(first.marginTop, "the heavier selector counts, though it stands before").toBe("16px");
  expect(foot.marginTop, "an element's own style goes before").toMatch(/^0(px)?$/);
  expect(page.documentElement.style.getPropertyValue("color-scheme")).toBe("light");
});

test("by night what is important goes before an element's own style", () => {
  const { page, first, soft, foot } = read(true, 720);
  expect([first.color, soft.color, foot.color]).toEqual(["#fff", "#ccc", "#fff"]);
  expect(page.documentElement.style.getPropertyValue("color-scheme")).toBe("dark");
});

test("on a phone what is meant for narrow readers holds", () => {
  expect(read(false, 390).first.paddingLeft).toBe("16px");
});
