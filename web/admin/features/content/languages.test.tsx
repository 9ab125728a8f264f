// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { BOSS, show, testShop } from "../../testing.tsx";
import { Component as BannerEditor } from "./banner.tsx";
import { Component as Menus } from "./menus.tsx";
import { Component as PageEditor } from "./page.tsx";

const shop = testShop();

/** A shop that speaks English and Arabic, and notes what is sent to `address`. */
function speaking(method: "post" | "put", address: string) {
  const sent: unknown[] = [];
  const none = () => HttpResponse.json({ count: 0, results: [] });
  shop.use(
    http.get("*/api/channels/", () =>
      HttpResponse.json({ count: 1, results: [{ slug: "default", locale: "en", locales: ["en", "ar"] }] }),
    ),
    http.get("*/api/menus/main/", () => HttpResponse.json({ handle: "main", items: [], version: 1 })),
    ...["pages", "categories", "collections", "brands"].map((name) => http.get(`*/api/${name}/`, none)),
    http.post("*/api/content-preview/", () => HttpResponse.json({})),
    http[method](address, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: "1", slug: "about", handle: "main", items: [], version: 2 });
    }),
  );
  return sent;
}

const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));
const panelOf = async (language: string) => {
  const heading = await screen.findByRole("heading", { name: language });
  return within(heading.closest(".panel") as HTMLElement);
};

test("a page is begun in Arabic, from right to left", async () => {
  const sent = speaking("post", "*/api/pages/");
  show(<PageEditor />, "/pages/new", BOSS, "/pages/:slug");
  const title = (await panelOf("Arabic")).getByLabelText("Title");
  expect([title.lang, title.dir]).toEqual(["ar", "rtl"]);
  const body = (await panelOf("Arabic")).getByRole("textbox", { name: "Text" });
  expect([body.lang, body.dir]).toEqual(["ar", "rtl"]);
  expect((await panelOf("English")).getByLabelText("Title").dir).toBe("auto");
  expect(screen.queryByRole("heading", { name: "German" })).toBeNull();
  await userEvent.type(title, "من نحن");
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ translations: { ar: { title: "من نحن" } } }]));
});

test("a banner is begun in Arabic, from right to left", async () => {
  const sent = speaking("post", "*/api/banners/");
  show(<BannerEditor />, "/banners/new", BOSS, "/banners/:id");
  const heading = (await panelOf("Arabic")).getByLabelText("Heading");
  expect([heading.lang, heading.dir]).toEqual(["ar", "rtl"]);
  await userEvent.type(heading, "جديد");
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ translations: { ar: { heading: "جديد" } } }]));
});

test("an item of a menu is named in Arabic, from right to left", async () => {
  const sent = speaking("put", "*/api/menus/main/");
  show(<Menus />);
  await userEvent.click(await screen.findByRole("button", { name: "Add item" }));
  const label = screen.getByLabelText("Label, Arabic");
  expect([label.lang, label.dir]).toEqual(["ar", "rtl"]);
  await userEvent.type(label, "المتجر");
  await userEvent.selectOptions(screen.getByLabelText("Leads to"), "url");
  await userEvent.type(screen.getByLabelText("Address"), "/shop/");
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ items: [{ translations: { ar: { label: "المتجر" } } }] }]));
});
