// A shopper signs in with an account elsewhere, and a member links one.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import Provider from "oidc-provider";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { startShop } from "./lib/shop.mjs";

const PASSWORD = "saffron-and-shade-62";

/** A provider whose accounts are called by their address; any password opens them. */
async function startProvider(t) {
  let provider;
  const server = createServer((request, response) => provider.callback()(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const issuer = `http://localhost:${server.address().port}`;
  const client = { client_id: "souk", client_secret: "a-secret-of-the-shop" };
  return {
    /** Makes the shop at `url` known here; the shop's setting that names this provider. */
    knows: (url) => {
      provider = new Provider(issuer, {
        clients: [{ ...client, redirect_uris: [`${url}/accounts/openid/dates/callback/`] }],
        claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["given_name", "family_name"] },
        findAccount: (_, sub) => ({
          accountId: sub,
          claims: () => ({
            sub,
            email: `${sub}@example.org`,
            email_verified: true,
            given_name: "Ilse",
            family_name: "Verbeke",
          }),
        }),
      });
      return `[{name="dates",label="Date Palm",issuer="${issuer}",client_id="${client.client_id}",client_secret="${client.client_secret}"}]`;
    },
  };
}

/** Signs in at the provider's own page as `who`, and lets the shop know. */
async function atProvider(page, who) {
  await page.locator('input[name="login"]').fill(who);
  await page.locator('input[name="password"]').fill("any");
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
}

test("a shopper signs in by OpenID Connect, and a member links an account there", async (t) => {
  const provider = await startProvider(t);
  const settings = (url) => ({ SOUK_SIGN_IN_PROVIDERS: provider.knows(url) });
  const shop = await startShop(t, { host: "localhost", settings });
  const browser = await startBrowser(t);

  await t.test("whoever is new has an account afterwards", async () => {
    const page = await newPage(browser, { viewport: WIDTHS[360] });
    await open(page, `${shop.url}/account/sign-in/`);
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("link", { name: "Continue with Date Palm" }).click();
    await atProvider(page, "ilse");
    await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
    await open(page, `${shop.url}/account/security/`);
    await page.getByRole("region", { name: "Accounts elsewhere" }).getByText("ilse@example.org").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    expectNoFaults(page);
    await page.context().close();
  });

  await t.test("a member links theirs, signs in with it, and takes it away again", async () => {
    const page = await newPage(browser, { viewport: WIDTHS[1440] });
    await open(page, `${shop.url}/account/register/`);
    await page.getByLabel("First name").fill("Omar");
    await page.getByLabel("Email").fill("omar@example.org");
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.locator("main").getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: "Hello, Omar" }).waitFor();

    // Somebody with the same address elsewhere does not get in.
    const other = await newPage(browser, { viewport: WIDTHS[1440] });
    await open(other, `${shop.url}/account/sign-in/`);
    await other.getByRole("link", { name: "Continue with Date Palm" }).click();
    await atProvider(other, "omar");
    await other.getByText("There is an account with this address already").waitFor();

    await open(page, `${shop.url}/account/security/`);
    const section = page.getByRole("region", { name: "Accounts elsewhere" });
    await section.getByLabel("Current password").fill(PASSWORD);
    await section.getByRole("button", { name: "Link Date Palm" }).click();
    await atProvider(page, "omar");
    await page.getByText("The account is linked").waitFor();
    await section.getByText("omar@example.org").waitFor();

    await open(other, `${shop.url}/account/sign-in/`);
    await other.getByRole("link", { name: "Continue with Date Palm" }).click();
    await other.getByRole("heading", { name: "Hello, Omar" }).waitFor();

    await section.getByRole("button", { name: "Unlink Date Palm" }).click();
    await page.getByText("not linked any more").waitFor();
    expectNoFaults(page);
    await Promise.all([page.context().close(), other.context().close()]);
  });
});
