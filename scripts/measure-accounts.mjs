// What sign-in costs: `SOUK_BIN=target/release/souk node scripts/measure-accounts.mjs` starts a shop of its own, signs in fifty times at
// once and tells the memory, then compares the time of known and unknown addresses in sign-in, forgot-password and resend-otp.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PORT = 8391;
const URL = `http://127.0.0.1:${PORT}`;
const KNOWN = "ilse.verbeke@example.org";
const PASSWORD = "saffron-and-shade-62";
const ROUNDS = 60;

const data = await mkdtemp(path.join(tmpdir(), "souk-measure-"));
const env = { ...process.env, SOUK_DATA_DIR: data, SOUK_LISTEN: `127.0.0.1:${PORT}`, SOUK_TRUSTED_PROXIES: "127.0.0.1" };
const shop = spawn(process.env.SOUK_BIN ?? "target/release/souk", ["serve"], { env, stdio: "ignore" });
let from = 0;

/** Milliseconds of a call from another client address each time, and its status. */
async function call(at, body) {
  from += 1;
  const headers = {
    "content-type": "application/json",
    "x-forwarded-for": `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
  };
  const begun = performance.now();
  const answer = await fetch(URL + at, { method: "POST", headers, body: JSON.stringify(body) });
  await answer.arrayBuffer();
  return { ms: performance.now() - begun, status: answer.status };
}

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];

/** The largest memory that the shop ever held, in MB. */
async function peak() {
  const status = await readFile(`/proc/${shop.pid}/status`, "utf8");
  return Number(status.match(/VmHWM:\s+(\d+)/)[1]) / 1024;
}

try {
  while (!(await fetch(`${URL}/health/ready`).then((a) => a.ok, () => false))) await sleep(100);
  await call("/accounts/register/", { email: KNOWN, password: PASSWORD });
  await sleep(2_000);
  const before = await peak();
  const begun = performance.now();
  const signIns = await Promise.all(Array.from({ length: 50 }, () => call("/accounts/login/", { email: KNOWN, password: PASSWORD })));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const well = signIns.filter(({ status }) => status === 200).length;
  console.log(`50 sign-ins at once: ${well} signed in, ${seconds} s, memory ${before.toFixed(0)} -> ${(await peak()).toFixed(0)} MB (bar: 200)`);
  for (const [at, body] of [
    ["/accounts/login/", { password: "not-the-one-at-all" }],
    ["/accounts/forgot-password/", {}],
    ["/accounts/resend-otp/", {}],
  ]) {
    const times = { known: [], unknown: [] };
    for (let n = 0; n < ROUNDS; n += 1) {
      times.known.push((await call(at, { email: KNOWN, ...body })).ms);
      times.unknown.push((await call(at, { email: "nobody@example.org", ...body })).ms);
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    console.log(`${at} median known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, apart ${Math.abs(known - unknown).toFixed(1)} ms (bar: 10)`);
  }
} finally {
  shop.kill("SIGTERM");
  await new Promise((done) => shop.once("exit", done));
  await rm(data, { recursive: true, force: true });
}
