// node scripts/art/render.mjs DIR: every SVG in DIR as a PNG of 800 by 1000 with alpha beside it.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { chromium } = createRequire(new URL("../../e2e/package.json", import.meta.url))("playwright-core");
const dir = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env.SOUK_CHROMIUM ?? "/usr/bin/chromium" });
const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
for (const name of readdirSync(dir).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(join(dir, name), "utf8");
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(dir, name.replace(/svg$/, "png")), omitBackground: true });
}
await browser.close();
