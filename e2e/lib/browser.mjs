// Chromium, and a page that fails its test when the shop's own pages misbehave.
import { chromium } from "playwright-core";

/** The two widths that every page is made for, in CSS pixels. */
export const WIDTHS = { 360: { width: 360, height: 780 }, 1440: { width: 1440, height: 900 } };

/** Starts Chromium for the test `t`; it is closed when the test ends. No background traffic, so that it works offline. */
export async function startBrowser(t) {
  const browser = await chromium.launch({
    executablePath: process.env.SOUK_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  t.after(() => browser.close());
  return browser;
}

/**
 * A page in a context of its own. What the page's scripts throw, log as an error or are refused by the content security
 * policy, and every answer of 500 or more, is collected in `page.faults`; `expectNoFaults` turns them into a failure.
 */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: WIDTHS[1440], locale: "en-GB", timezoneId: "UTC", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`thrown: ${error.stack ?? error}`));
  page.on("console", (message) => {
    // Chromium logs every 4xx answer as an error too; the shop's own forms may well get one.
    const answer = /^Failed to load resource/.test(message.text());
    if (message.type() === "error" && !answer) page.faults.push(`logged: ${message.text()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 500) page.faults.push(`${answer.status()}: ${answer.request().method()} ${answer.url()}`);
  });
  return page;
}

/** Fails when a page of this context misbehaved since it was opened. */
export function expectNoFaults(page) {
  if (page.faults.length > 0) throw new Error(`the page misbehaved:\n${page.faults.join("\n")}`);
}

/** Opens `address` and waits until the page's scripts, if it has any, have taken it over. */
export async function open(page, address, status = 200) {
  const answer = await page.goto(address, { waitUntil: "load" });
  if (answer.status() !== status) throw new Error(`${address} answered ${answer.status()}, not ${status}`);
  return answer;
}

/** Clicks what sends a plain form, and returns once the page that answers it has been loaded. */
export async function submit(page, button) {
  await Promise.all([page.waitForEvent("load"), button.click()]);
}
