// Builds what the binary embeds: the storefront for browsers and for the renderer, the admin, styles, fonts, and each text
// file compressed. Fails when the first page would load more script than it may.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { transform as lightning } from "lightningcss";
import { build } from "vite";

const LIMIT_KB = 100;
const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const shared = {
  root,
  configFile: false,
  logLevel: "warn",
  esbuild: { jsx: "automatic" },
  oxc: { jsx: { runtime: "automatic" } },
};
const production = { "process.env.NODE_ENV": JSON.stringify("production") };

await rm(at("dist"), { recursive: true, force: true });

// For browsers.
const client = await build({
  ...shared,
  base: "/storefront/",
  build: {
    outDir: at("dist/storefront"),
    manifest: "manifest.json",
    target: "es2022",
    modulePreload: { polyfill: false },
    rollupOptions: { input: at("storefront/client.tsx") },
  },
});

// For the renderer: one script without a world around it.
await build({
  ...shared,
  define: production,
  resolve: {
    alias: {
      "react-dom/server": at("node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js"),
    },
  },
  build: {
    outDir: at("dist/ssr"),
    target: "es2020",
    lib: { entry: at("storefront/server.tsx"), formats: ["iife"], name: "SoukServer", fileName: () => "server.js" },
  },
});

// The admin, a page of its own.
await build({
  ...shared,
  root: at("admin"),
  base: "/admin/",
  resolve: { alias: { "react-style-singleton": at("admin/data/style-singleton.ts") } },
  build: {
    outDir: at("dist/admin"),
    target: "es2022",
    modulePreload: { polyfill: false },
    // Packages mark what runs in browsers, for renderers on servers; here all of it does.
    rollupOptions: { onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning) },
  },
});

// The reference of the API, whole and from here: no page of ours asks another server for anything.
await mkdir(at("dist/redoc"), { recursive: true });
await copyFile(at("node_modules/redoc/bundles/redoc.standalone.js"), at("dist/redoc/redoc.js"));
await copyFile(at("node_modules/redoc/bundles/redoc.standalone.js.LICENSE.txt"), at("dist/redoc/LICENSE.txt"));

await fonts();
await compress(at("dist"));
const chunks = client.output.filter((o) => o.type === "chunk");
const first = loadedWith(chunks.find((chunk) => chunk.isEntry));
const kb = [...first].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1024;
console.log(`first-load script of the storefront: ${kb.toFixed(1)} KB gzip (limit ${LIMIT_KB})`);
if (kb > LIMIT_KB) process.exit(1);

/** A chunk and all that it cannot do without; what is imported later does not count. */
function loadedWith(chunk, seen = new Set()) {
  if (!chunk || seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports)
    loadedWith(
      chunks.find(({ fileName }) => fileName === name),
      seen,
    );
  return seen;
}

/** Fonts get a hash in their name; the storefront's styles, one file kept by browsers for good, point there. */
async function fonts() {
  const renamed = new Map();
  await mkdir(at("dist/storefront/assets"), { recursive: true });
  for (const name of await readdir(at("shared/fonts"))) {
    if (!name.endsWith(".woff2")) continue;
    const bytes = await readFile(at("shared/fonts", name));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const hashed = name.replace(".woff2", `-${hash}.woff2`);
    renamed.set(name, hashed);
    await writeFile(at("dist/storefront/assets", hashed), bytes);
  }
  let css = "";
  for (const name of [
    "tokens.css",
    "souk.css",
    "pages.css",
    "listing.css",
    "reviews.css",
    "account.css",
    "wishlist.css",
    "arabic.css",
  ])
    css += await readFile(at("shared/styles", name), "utf8");
  for (const [name, hashed] of renamed) css = css.replaceAll(`../fonts/${name}`, `/storefront/assets/${hashed}`);
  const { code } = lightning({
    filename: "storefront.css",
    code: Buffer.from(css),
    minify: true,
    unusedSymbols: unused(css, await sources()),
  });
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
  await writeFile(at(`dist/storefront/assets/styles-${hash}.css`), code);
  await copyFile(at("storefront/favicon.svg"), at("dist/storefront/favicon.svg"));
  const loader = await readFile(at("storefront/loader.js"), "utf8");
  const small = await transform(loader, { loader: "js", minify: true });
  await writeFile(at("dist/storefront/loader.js"), small.code);
  console.log(`styles: ${(gzipSync(code).length / 1024).toFixed(1)} KB gzip`);
}

/** The words of everything that the storefront's pages are made from. */
async function sources() {
  const words = new Set();
  for (const folder of ["storefront", "shared"]) {
    for (const name of await readdir(at(folder), { recursive: true })) {
      if (!/\.tsx?$/.test(name) || /\.test\.|fixtures|contract/.test(name)) continue;
      for (const [word] of (await readFile(at(folder, name), "utf8")).matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
    }
  }
  return words;
}

/** The classes and custom properties of the sheet that no page uses; the dyes of grounds come from the catalogue. */
function unused(css, words) {
  const grounds = new Set([...css.matchAll(/--ground-(\w+)/g)].map(([, name]) => name));
  const classes = [...css.replace(/\{[^{}]*\}/g, "{}").matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name);
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const given = [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name);
  return [
    ...new Set(classes.filter((name) => !words.has(name) && !grounds.has(name))),
    ...new Set(given.filter((name) => !asked.has(name))),
  ];
}

/** Brotli and gzip beside each text file. */
async function compress(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await compress(file);
    else if (/\.(js|css|html|json|svg)$/.test(entry.name)) {
      const bytes = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(`${file}.br`, brotliCompressSync(bytes, { params }));
      await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}
