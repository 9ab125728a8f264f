// Holds every locked Rust crate and npm package against deny.toml: its licence, its name, where it comes from, and
// whether its version was withdrawn (yanked) as far as cargo's own copy of the index knows. Needs no network.
//
//     cargo metadata --locked --format-version 1 | node scripts/licences.mjs [package-lock.json…]
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { satisfies } from "./spdx.mjs";

/** What a tool may be under that no shopper ever receives: axe-core, lightningcss, caniuse-lite and their like. */
const UNSHIPPED = ["MPL-2.0", "CC-BY-4.0", "BlueOak-1.0.0", "Python-2.0"];

/** Packages whose manifest names no licence by its identifier: what their LICENSE file says, for the version it was read in. */
const READ = {
  "npm decko 1.2.0": "MIT",
  "npm stickyfill 1.1.1": "MIT",
  "npm url-template 2.0.8": "BSD-3-Clause",
};

const policy = readPolicy(readFileSync(new URL("../deny.toml", import.meta.url), "utf8"));
const findings = [];
const crates = JSON.parse(readFileSync(0, "utf8")).packages.filter((crate) => crate.source !== null);
crates.forEach(checkCrate);
const locks = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const npm = locks.flatMap((lock) => Object.entries(lock.packages).filter(([at, entry]) => at && !entry.link));
npm.forEach(checkPackage);
const yanked = checkYanked(crates);

for (const finding of findings) console.error(`not allowed: ${finding}`);
console.log(`${crates.length} crates and ${npm.length} npm packages held against deny.toml; ${yanked}`);
process.exitCode = findings.length > 0 ? 1 : 0;

/** The parts of deny.toml that are checked here; the file's own comments say what they mean. */
function readPolicy(text) {
  const section = (name) => text.split(`\n[${name}]\n`)[1]?.split(/\n\[/)[0] ?? "";
  const strings = (list) => [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  const list = (body, key) => body.match(new RegExp(`^${key} = \\[([\\s\\S]*?)\\]$`, "m"))?.[1] ?? "";
  const exceptions = [...section("licenses").matchAll(/crate = "([^"]+)", allow = \[([^\]]*)\]/g)];
  const allowed = new Set(strings(list(section("licenses"), "allow")));
  if (allowed.size === 0) throw new Error("deny.toml names no allowed licence");
  return {
    allowed,
    exceptions: new Map(exceptions.map(([, name, licences]) => [name, strings(licences)])),
    banned: new Set(strings(list(section("bans"), "deny"))),
  };
}

function checkCrate({ name, version, license, source }) {
  checkLicence(name, version, license);
  if (policy.banned.has(name)) findings.push(`${name} ${version}: banned by deny.toml`);
  if (!source.startsWith("registry+")) findings.push(`${name} ${version}: comes from ${source}, not from a registry`);
}

/** A package of the web app; one that only builds or tests it, and so is not shipped, may also be a copyleft tool. */
function checkPackage([at, { version, license, dev }]) {
  checkLicence(`npm ${at.split("node_modules/").pop()}`, version, license, dev ? UNSHIPPED : []);
}

function checkLicence(name, version, licence, extra = policy.exceptions.get(name) ?? []) {
  const stated = READ[`${name} ${version}`] ?? licence;
  const fits = (id) => policy.allowed.has(id) || extra.includes(id);
  if (!stated || !satisfies(stated, fits)) findings.push(`${name} ${version}: ${stated ?? "no licence stated"}`);
}

/** Looks each crate's version up in the index lines that cargo cached when it resolved Cargo.lock. */
function checkYanked(locked) {
  const index = path.join(process.env.CARGO_HOME ?? path.join(homedir(), ".cargo"), "registry", "index");
  const caches = existsSync(index) ? readdirSync(index).map((name) => path.join(index, name, ".cache")) : [];
  let known = 0;
  for (const { name, version } of locked) {
    const file = caches.map((cache) => path.join(cache, indexPath(name))).find(existsSync);
    // After a short header the file alternates between a version and its index line, each ended by a zero byte.
    const parts = file ? readFileSync(file, "utf8").split("\0") : [];
    const line = parts[parts.indexOf(version) + 1];
    if (!line?.startsWith("{")) continue;
    known += 1;
    if (JSON.parse(line).yanked) findings.push(`${name} ${version}: withdrawn by its author (yanked)`);
  }
  return `${known} of ${locked.length} looked up as not yanked in cargo's index`;
}

function indexPath(name) {
  const lower = name.toLowerCase();
  if (lower.length < 3) return path.join(String(lower.length), lower);
  if (lower.length === 3) return path.join("3", lower[0], lower);
  return path.join(lower.slice(0, 2), lower.slice(2, 4), lower);
}
