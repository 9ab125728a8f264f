// How the sources stand, in figures: lengths of files and functions, untyped JSON outside of tests, test binaries.
//
//     node scripts/sources.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26 });

/** The source without the tests at its end. */
export const withoutTests = (source) => source.split(/^#\[cfg\(test\)\]$/m)[0];

/** The functions of a formatted Rust source: name and lines, from `fn` to the brace that ends it. */
export function functions(source) {
  const found = [];
  const lines = source.split("\n");
  for (const [start, line] of lines.entries()) {
    const head = /^(\s*)(?:pub(?:\([a-z]+\))? )?(?:const |async |unsafe )*fn (\w+)/.exec(line);
    if (!head || line.trimEnd().endsWith(";")) continue;
    const ends = (other, n) => (n === 0 ? other.endsWith("}") : other === `${head[1]}}`);
    const length = lines.slice(start).findIndex(ends);
    if (length >= 0) found.push({ name: head[2], lines: length + 1 });
  }
  return found;
}

/** The middle one of `numbers`. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const longest = (list) => list.reduce((a, b) => (b.lines > a.lines ? b : a));

/** The size of the largest test binary that was built, if any was. */
function largest(names) {
  const folder = join(process.env.CARGO_TARGET_DIR ?? "target", "debug", "deps");
  let files = [];
  try {
    files = readdirSync(folder);
  } catch {
    return "none is built here";
  }
  const wanted = new Set(names.map((name) => name.replaceAll("-", "_")));
  const sizes = files
    .filter((file) => !file.includes(".") && wanted.has(file.replace(/-[0-9a-f]{16}$/, "")))
    .map((file) => ({ file, lines: statSync(join(folder, file)).size }));
  if (sizes.length === 0) return "none is built here";
  const most = longest(sizes);
  return `the largest built here is ${Math.round(most.lines / 2 ** 20)} MB (${most.file.replace(/-[0-9a-f]{16}$/, "")})`;
}

function report() {
  const paths = run("git", "ls-files", "crates/*.rs").split("\n").filter((path) => path.includes("/src/"));
  const kept = paths.filter((path) => !/^crates\/test(kit|db)\//.test(path));
  const sources = kept.map((path) => ({ path, text: withoutTests(readFileSync(path, "utf8")) }));
  const files = sources.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  const all = sources.flatMap(({ path, text }) => functions(text).map((f) => ({ ...f, path })));
  const states = sources.filter(({ text }) => /struct \w*State\b/.test(text));
  const json = sources.map(({ path, text }) => ({ path, count: text.match(/\bjson!\(/g)?.length ?? 0 }));
  const sum = (list) => list.reduce((n, { count }) => n + count, 0);
  const targets = JSON.parse(run("cargo", "metadata", "--no-deps", "--format-version", "1", "--locked")).packages.flatMap((p) =>
    p.targets.filter((t) => t.test && !t.kind.includes("custom-build")),
  );
  const [file, fn] = [longest(files), longest(all)];
  return [
    `${files.length} files, median ${median(files.map((f) => f.lines))} lines, longest ${file.lines} (${file.path})`,
    `${all.length} functions, longest ${fn.lines} lines (${fn.name} in ${fn.path})`,
    `state types in ${states.length} files (${((100 * states.length) / files.length).toFixed(1)} %): ${states.map((s) => s.path).join(", ")}`,
    `json! outside of tests: ${sum(json)}, of them in the data of pages: ${sum(json.filter(({ path }) => path.startsWith("crates/storefront/")))}`,
    `${targets.length} test binaries; ${largest(targets.map((t) => t.name))}`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(report().join("\n"));
