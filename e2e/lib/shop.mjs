// A shop of its own for one test: a fresh data folder, a free port, the shipped binary; gone when the test ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 15_000;

/** Whoever may sign in to the admin of a started shop. */
export const MERCHANT = { email: "merchant@souk.example", password: "saffron-and-shade-62" };

const SUPERUSER = ["createsuperuser", "--email", MERCHANT.email, "--password", MERCHANT.password];

/**
 * Starts a shop and stops it when `t`, the running test, ends.
 *
 * @param t the test's context from node:test
 * @param {{catalog?: string | null, sample?: boolean, scale?: number, orders?: number, host?: string,
 *   settings?: (url: string) => Record<string, string>}} [options] `catalog`: the Shopify CSV to sell from (null: none);
 *   `host`: what it is called in addresses; passkeys need a name; `settings`: more variables, given its address;
 *   `sample`: the sample shop instead, `scale`: so many made-up products without pictures, either with so many past `orders`
 * @returns {Promise<{url: string, data: string, souk: (...args: string[]) => Promise<string>,
 *   api: (path: string) => Promise<any>, mails: () => Promise<string[]>}>}
 */
export async function startShop(
  t,
  { catalog = catalogFile(), sample = false, scale = 0, orders = 0, host = "127.0.0.1", settings = () => ({}) } = {},
) {
  const data = await mkdtemp(path.join(tmpdir(), "souk-e2e-"));
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const env = {
    ...withoutSouk(process.env),
    SOUK_DATA_DIR: data,
    SOUK_LISTEN: `127.0.0.1:${port}`,
    SOUK_PUBLIC_URL: url,
    SOUK_MAIL_DIR: path.join(data, "mail"),
    ...settings(url),
  };
  const log = [];
  let server;
  t.after(async () => {
    const end = server ? await stop(server) : 0;
    if (end !== 0 || t.passed === false) console.error(`the shop's last words:\n${log.join("").slice(-4000)}`);
    await rm(data, { recursive: true, force: true });
    if (end !== 0) throw new Error(`the shop did not stop in good order: ${end}`);
  });

  const souk = (...args) => run(args, env);
  const past = orders > 0 ? ["--orders", String(orders)] : [];
  if (sample) await cp(await filled(past), data, { recursive: true });
  else {
    await souk(...SUPERUSER);
    if (scale > 0) await souk("populate", "--scale", String(scale), ...past);
    else if (catalog) await souk("import", "products", catalog);
  }
  server = spawn(binary(), ["serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding("utf8").on("data", (text) => log.push(text));
  await answers(`${url}/health/ready`, server);

  return {
    url,
    data,
    souk,
    api: async (at) => {
      const answer = await fetch(url + at);
      if (!answer.ok) throw new Error(`${at} answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    },
    mails: () => mails(env.SOUK_MAIL_DIR),
  };
}

const folders = new Map();

/** Where the test files of one run keep filled shops for each other, if they do. */
const SHARED = process.env.SOUK_E2E_SAMPLES;

/** A folder with the sample shop in it, with so many `past` orders: filled once for all tests of a file or of a run, which copy it. */
function filled(past) {
  const key = past.join(" ");
  if (!folders.has(key)) folders.set(key, fill(past));
  return folders.get(key);
}

async function fill(past) {
  const shared = SHARED && path.join(SHARED, past.join("") || "sample");
  if (shared && (await stat(shared).catch(() => null))) return shared;
  const data = await mkdtemp(path.join(SHARED ?? tmpdir(), "souk-e2e-sample-"));
  const env = { ...withoutSouk(process.env), SOUK_DATA_DIR: data };
  await run(SUPERUSER, env);
  await run(["populate", ...past], env);
  if (!shared) return data;
  // Where another file was quicker, its shop is there already, and this one is not wanted.
  await rename(data, shared).catch(() => rm(data, { recursive: true, force: true }));
  return shared;
}

after(async () => {
  if (SHARED) return;
  for (const folder of folders.values()) await rm(await folder, { recursive: true, force: true });
});

/** The catalogue that tests sell from: SOUK_E2E_CATALOG, or our own few products. */
export function catalogFile() {
  return process.env.SOUK_E2E_CATALOG ?? fileURLToPath(new URL("../fixtures/catalog.csv", import.meta.url));
}

/** Tries `attempt` until it gives something true; fails after `limit` milliseconds, saying `what` was awaited. */
export async function eventually(what, attempt, limit = 10_000) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const result = await attempt();
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${limit} ms in vain for ${what}`);
}

function binary() {
  if (!process.env.SOUK_BIN) throw new Error("SOUK_BIN names no binary; `make e2e` sets it");
  return process.env.SOUK_BIN;
}

/** The caller's environment without its own shop's settings, so that a test never touches that shop. */
function withoutSouk(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("SOUK_")));
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

async function run(args, env) {
  const child = spawn(binary(), args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`souk ${args.slice(0, 2).join(" ")} ended with ${code}:\n${output}`);
  return output;
}

async function answers(address, server) {
  await eventually(
    "the shop to be ready",
    async () => {
      if (server.exitCode !== null) throw new Error(`the shop ended with ${server.exitCode} before it was ready`);
      return fetch(address).then(
        (answer) => answer.ok,
        () => false,
      );
    },
    START_LIMIT_MS,
  );
}

/** Ends the server as an operator would and gives its exit code, or "killed" where it did not listen. */
async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode ?? server.signalCode;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const killer = setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS);
  const [code, signal] = await ended;
  clearTimeout(killer);
  return signal === "SIGKILL" ? "killed" : (code ?? signal);
}

async function mails(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
}
