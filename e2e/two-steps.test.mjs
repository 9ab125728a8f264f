// A member signs in with an app's code, with a recovery code, and with a passkey.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { MERCHANT, startShop } from "./lib/shop.mjs";

const EMAIL = "ilse.verbeke@example.org";
const PASSWORD = "saffron-and-shade-62";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator app with `secret` shows `later` steps of half a minute from now (RFC 6238). */
function shown(secret, later = 0) {
  const bits = [...secret].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac("sha1", key).update(step).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

async function register(page, shop) {
  await open(page, `${shop.url}/account/register/`);
  await page.getByLabel("First name").fill("Ilse");
  await page.getByLabel("Email").fill(EMAIL);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.locator("main").getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
}

async function signIn(page, shop, otp) {
  await open(page, `${shop.url}/account/sign-in/`);
  await page.getByLabel("Email").fill(EMAIL);
  await page.getByLabel("Password").fill(PASSWORD);
  const press = () => page.locator("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await press();
  await page.getByLabel(/^Code of your app/).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByLabel(/^Code of your app/).fill(otp);
  await press();
  await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
}

/** Sets an authenticator app up, until its recovery codes are shown. */
async function setUp(page, shop, password) {
  await open(page, `${shop.url}/account/security/`);
  const section = page.getByRole("region", { name: "Two-step sign-in" });
  await section.getByLabel("Current password").fill(password);
  await section.getByRole("button", { name: "Set it up" }).click();
  const secret = await section.locator("code").innerText();
  assert.deepEqual(await axeFindings(page), []);
  await section.getByLabel(/^Code of your app/).fill(shown(secret));
  await section.getByRole("button", { name: "Switch it on" }).click();
  await section.getByText("Your recovery codes").waitFor();
  return { section, secret };
}

test("sign-in asks for an app's code once that is set up, and takes a recovery code", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser, { viewport: WIDTHS[360] });
  await register(page, shop);
  const { section, secret } = await setUp(page, shop, PASSWORD);
  const codes = await section.getByRole("listitem").allInnerTexts();
  assert.equal(codes.length, 10);
  await section.getByRole("button", { name: "I have kept them" }).click();
  await section.getByText("10 recovery codes left").waitFor();
  assert.deepEqual(await axeFindings(page), []);

  await signIn(await newPage(browser), shop, codes[0]);
  // The code of this half minute was used when it was switched on; the next is good as well.
  await signIn(await newPage(browser), shop, shown(secret, 1));
  expectNoFaults(page);
});

test("a passkey of this browser signs in without a password", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t, { host: "localhost" }), startBrowser(t)]);
  const page = await newPage(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true };
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await register(page, shop);
  await open(page, `${shop.url}/account/security/`);
  const section = page.getByRole("region", { name: "Passkeys" });
  await section.getByLabel("What to call it").fill("Laptop");
  await section.getByRole("button", { name: "Add a passkey" }).click();
  await section.getByText("Laptop", { exact: true }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(`${shop.url}/`);
  await open(page, `${shop.url}/account/sign-in/`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
  expectNoFaults(page);
});

test("somebody who works for the shop signs in to the admin with the code", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser);
  await open(page, `${shop.url}/account/sign-in/`);
  await page.getByLabel("Email").fill(MERCHANT.email);
  await page.getByLabel("Password").fill(MERCHANT.password);
  await page.locator("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/account/");
  const { secret } = await setUp(page, shop, MERCHANT.password);

  const desk = await newPage(browser);
  await open(desk, `${shop.url}/admin/`);
  await desk.getByLabel("Email").fill(MERCHANT.email);
  await desk.getByLabel("Password").fill(MERCHANT.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  const code = desk.getByLabel(/^Code of your app/);
  await code.waitFor();
  assert.deepEqual(await axeFindings(desk), []);
  await code.fill(shown(secret, 1));
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("navigation").first().waitFor();
  expectNoFaults(desk);
});
