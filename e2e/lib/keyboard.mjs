// Going over a page by keyboard alone, and looking at each stop as somebody does who sees: is it plain where the focus is?
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

/** So many presses lead over the longest page; who needs more is going round in circles. */
const MOST_PRESSES = 120;

/** A keyboard at `page`: every stop that it comes to is held against what a focus must be. */
export async function keyboardOf(page) {
  const browser = await page.context().newCDPSession(page);
  return { page, browser };
}

/** Presses Tab until what has the focus has this role and this accessible name; with `back`, Shift and Tab. */
export async function tabTo(keys, role, name, { back = false } = {}) {
  const passed = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const stop = await tab(keys, { back });
    if (matches(stop.role, role) && matches(stop.name, name)) return stop;
    passed.push(told(stop));
  }
  assert.fail(`no ${role} ${name} in ${MOST_PRESSES} presses of Tab at ${keys.page.url()}; passed:\n  ${passed.join("\n  ")}`);
}

/** Presses Tab once and returns the stop that it led to; fails where one cannot see it. */
export async function tab(keys, { back = false } = {}) {
  await keys.page.evaluate(rememberLooks);
  await keys.page.keyboard.press(back ? "Shift+Tab" : "Tab");
  return seen(keys);
}

/** Presses an arrow, as in a group of choices, and looks at what it led to in the same way. */
export async function arrow(keys, key) {
  await keys.page.evaluate(rememberLooks);
  await keys.page.keyboard.press(key);
  return seen(keys);
}

async function seen(keys) {
  const stop = await focused(keys);
  if (stop.role === "RootWebArea") return stop;
  const looked = await settled(keys.page);
  assert.deepEqual(looked, [], `${told(stop)} at ${keys.page.url()}`);
  return stop;
}

/** Role and name of what has the focus, as the browser tells a screen reader. */
async function focused({ browser }) {
  const { result } = await browser.send("Runtime.evaluate", { expression: "document.activeElement ?? document.body" });
  const { nodes } = await browser.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
  const body = result.className === "HTMLBodyElement";
  return { role: body ? "RootWebArea" : node.role?.value, name };
}

/** What is wrong with the look of what has the focus, once it has come to rest: it may have to be scrolled to. */
async function settled(page) {
  let before;
  for (let looks = 0; looks < 40; looks += 1) {
    const found = await page.evaluate(faultsOfFocus);
    if (found.length === 0) return found;
    if (looks > 10 && isDeepStrictEqual(found, before)) return found;
    before = found;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  return before;
}

/** Keeps the look of everything that may have the focus next. Runs in the page. */
function rememberLooks() {
  const CHANGES = ["outlineColor", "boxShadow", "backgroundColor", "borderTopColor", "borderBottomColor", "textDecorationLine"];
  const look = (element) => {
    const style = getComputedStyle(element);
    // An outline has a width and a colour even where none is drawn.
    const outline = style.outlineStyle === "none" ? "none" : `${style.outlineStyle} ${style.outlineWidth}`;
    return [outline, ...CHANGES.slice(outline === "none" ? 1 : 0).map((name) => style[name])].join("|");
  };
  // The mark may be drawn on what stands for the control: the label of a choice, the frame of a field.
  const bearers = (element) => [element, ...(element.labels ?? []), element.parentElement].filter(Boolean);
  const had = document.activeElement;
  const looks = new WeakMap();
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
    // What has the focus now is left out: its look is no look without it.
    const around = (bearer) => bearer.contains(had) && had !== document.body;
    for (const bearer of bearers(element)) if (!around(bearer)) looks.set(bearer, look(bearer));
  }
  window.soukLooks = { look, looks, bearers };
}

/** What one cannot see of the focus. Runs in the page; empty is good. */
function faultsOfFocus() {
  const element = document.activeElement;
  const faults = [];
  const { look, looks, bearers } = window.soukLooks ?? {};
  if (!look) return ["the page was loaded anew while the key was pressed"];
  const marked = bearers(element).some((bearer) => {
    const before = looks.get(bearer);
    return before === undefined ? !look(bearer).startsWith("none|") : look(bearer) !== before;
  });
  if (!marked) faults.push("looks the same with the focus as without it");

  // A control that is hidden behind its label is seen where the label is.
  const small = (box) => box.width <= 2 || box.height <= 2;
  const own = element.getBoundingClientRect();
  const place = small(own) && element.labels?.[0] ? element.labels[0] : element;
  const box = place.getBoundingClientRect();
  const said = [box.left, box.top, box.right, box.bottom].map(Math.round).join(", ");
  // What is larger than the room below the header, a product's picture, is never seen as a whole.
  const room = innerHeight - (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);
  const fits = box.height <= room && box.width <= innerWidth;
  const inside = box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
  if (fits && !inside) faults.push(`lies outside of the window of ${innerWidth} by ${innerHeight}: ${said}`);
  // Where a link runs over two lines, its first line is looked at.
  const [line] = place.getClientRects();
  const within = (value, end) => Math.min(Math.max(value, 1), end - 1);
  const x = within(line.left + line.width / 2, innerWidth);
  const y = within(line.top + line.height / 2, innerHeight);
  const top = document.elementFromPoint(x, y);
  const belongs = top && [element, ...(element.labels ?? [])].some((one) => one.contains(top));
  if (!belongs) faults.push(`is covered at its middle (${said}) by ${top?.outerHTML.slice(0, 120)}`);
  return faults;
}

const matches = (name, wanted) => (wanted instanceof RegExp ? wanted.test(name) : name === wanted);
const told = ({ role, name }) => `${role} “${name}”`;
