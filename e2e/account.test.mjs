// A member registers, proves the address, forgets the password, chooses another and ends a session elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";

const EMAIL = "ilse.verbeke@example.org";
const FIRST = "saffron-and-shade-62";
const SECOND = "walnut-teapot-under-snow-7";

/** A mail whose subject holds `words`, its soft line breaks taken out. */
async function mail(shop, words) {
  const found = await eventually(`a mail: ${words}`, async () => (await shop.mails()).find((text) => text.includes(words)));
  return found.replaceAll("=\r\n", "").replaceAll("=3D", "=");
}

/** Where the button of `text` leads. */
const link = (text) => text.match(/http:\/\/\S*?\?token=[\w.-]+/)[0];

async function accessible(page) {
  assert.deepEqual(await axeFindings(page), []);
}

async function signIn(page, shop, password) {
  await open(page, `${shop.url}/account/sign-in/`);
  await page.getByLabel("Email").fill(EMAIL);
  await page.getByLabel("Password").fill(password);
  await page.locator("main").getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`a member proves the address, gets a new password by code and ends another session, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport });
    await open(page, `${shop.url}/account/register/`);
    await page.getByLabel("First name").fill("Ilse");
    await page.getByLabel("Email").fill(EMAIL);
    await page.getByLabel(/^Password/).fill(FIRST);
    await page.locator("main").getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();

    await open(page, link(await mail(shop, "Subject: Welcome to")));
    assert.ok(!page.url().includes("token"), "the token does not stay in the address");
    await accessible(page);
    await page.getByRole("button", { name: "Confirm the address" }).click();
    await page.getByText("The address is confirmed").waitFor();
    await page.getByRole("link", { name: "Go to your account" }).click();
    await page.getByRole("link", { name: "Security" }).click();
    await page.getByText("Confirmed.", { exact: true }).waitFor();
    await accessible(page);

    const elsewhere = await newPage(browser, { viewport });
    await signIn(elsewhere, shop, FIRST);
    await elsewhere.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    await page.getByText("Signed out.").waitFor();
    await eventually("the other browser is signed out", async () => {
      await elsewhere.goto(`${shop.url}/account/`);
      return elsewhere.url().includes("/account/sign-in/");
    });

    await elsewhere.getByRole("link", { name: "Forgot your password?" }).click();
    await elsewhere.getByLabel("Email").fill(EMAIL);
    await elsewhere.getByRole("button", { name: "Send the code" }).click();
    await elsewhere.getByRole("heading", { name: "Type the code" }).waitFor();
    await accessible(elsewhere);
    const [, code] = (await mail(shop, "is your code")).match(/Subject: (\d{6}) is your code/);
    await elsewhere.getByLabel("Code").fill(code === "000000" ? "000001" : "000000");
    await elsewhere.getByRole("button", { name: "Go on" }).click();
    await elsewhere.getByText("This code is wrong").first().waitFor();
    await elsewhere.getByLabel("Code").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await elsewhere.getByRole("button", { name: "Go on" }).click();
    await elsewhere.getByLabel(/^New password/).fill("password");
    await elsewhere.getByRole("button", { name: "Change password" }).click();
    await elsewhere.getByText("too easy to guess").waitFor();
    await elsewhere.getByLabel(/^New password/).fill(SECOND);
    await accessible(elsewhere);
    await elsewhere.keyboard.press("Enter");
    await elsewhere.getByText("Your password was changed").waitFor();
    await signIn(elsewhere, shop, SECOND);
    await elsewhere.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
    await eventually("the first browser is signed out by the new password", async () => {
      await page.goto(`${shop.url}/account/security/`);
      return page.url().includes("/account/sign-in/");
    });
    expectNoFaults(page);
  });
}
