// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import type { MailWords } from "../../data/mails.ts";
import { BOSS, problem, show, testShop } from "../../testing.tsx";
import { Component as List } from "./list.tsx";
import { MailForm } from "./mail.tsx";

const shop = testShop();
const WORDS: MailWords = {
  name: "order_shipped",
  locale: "en",
  subject: "Order {number} is on its way",
  intro: "Hello {first_name}, this is on its way to you.",
  closing: "",
  placeholders: ["number", "first_name", "shop"],
  is_own: true,
  version: 3,
  updated_at: "2026-11-26T10:00:00Z",
};
const GERMAN: MailWords = { ...WORDS, locale: "de", subject: "Unterwegs", is_own: false, version: 0, updated_at: null };

/** A shop with one mail in two languages, and one that this admin has no words for. Notes what is sent. */
function mailing() {
  const sent: { match: string | null; [field: string]: unknown }[] = [];
  const tried: Record<string, string>[] = [];
  const other = { ...WORDS, name: "gift_card_sent", is_own: false };
  shop.use(
    http.get("*/api/mails/", () => HttpResponse.json({ count: 3, results: [WORDS, GERMAN, other], next: null })),
    http.post("*/api/mails/order_shipped/en/preview/", async ({ request }) => {
      const words = (await request.json()) as Record<string, string>;
      tried.push(words);
      if (words.subject?.includes("{nothing}")) {
        return new HttpResponse(problem({ errors: { subject: ["There is no {nothing}."] } }), { status: 422 });
      }
      return HttpResponse.json({ subject: words.subject, text: "", html: `<p>${words.intro}</p>` });
    }),
    http.put("*/api/mails/order_shipped/en/", async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      sent.push({ match: request.headers.get("if-match"), ...body });
      return HttpResponse.json({ ...WORDS, ...body, version: 4 });
    }),
    http.delete("*/api/mails/order_shipped/en/", ({ request }) => {
      sent.push({ match: request.headers.get("if-match") });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return { sent, tried };
}

const subject = () => screen.getByLabelText<HTMLInputElement>("Subject");
const into = (field: string) => within(screen.getByRole("group", { name: `Insert into ${field}` }));

test("the list names each mail once, says when it is sent and in which languages it has words of its own", async () => {
  mailing();
  show(<List />);
  const row = within((await screen.findByRole("link", { name: "Shipping confirmation" })).closest("tr") as HTMLElement);
  expect(row.getByText(/^With each shipment/)).toBeTruthy();
  const languages = row.getAllByRole("listitem").map((each) => each.textContent);
  expect(languages).toEqual(["EnglishOwn words", "GermanDefault"]);
  const german = row.getByRole("link", { name: "Shipping confirmation, German" });
  expect(german.getAttribute("href")).toBe("/mails/order_shipped/de");
  expect(screen.getByRole("link", { name: "Gift card sent" }), "one that nobody put into words yet").toBeTruthy();
});

test("a placeholder goes in where the cursor was, at the end before that, and all is sent with its version", async () => {
  const { sent } = mailing();
  show(<MailForm read={WORDS} />);
  await userEvent.click(into("Closing paragraph").getByRole("button", { name: "Shop name" }));
  await userEvent.click(subject());
  subject().setSelectionRange(0, 5);
  await userEvent.click(into("Subject").getByRole("button", { name: "First name" }));
  expect(subject().value).toBe("{first_name} {number} is on its way");
  expect(document.activeElement).toBe(subject());
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const written = { subject: "{first_name} {number} is on its way", intro: WORDS.intro, closing: "{shop}" };
  await waitFor(() => expect(sent).toEqual([{ match: '"v3"', ...written }]));
});

test("words that cannot be sent are told at their field while they are typed", async () => {
  const { tried } = mailing();
  show(<MailForm read={WORDS} />);
  await waitFor(() => expect(tried).toHaveLength(1));
  await userEvent.clear(subject());
  await userEvent.type(subject(), "New {{nothing}");
  await screen.findByText("There is no {nothing}.");
  expect(subject().getAttribute("aria-invalid")).toBe("true");
  expect(tried.at(-1)?.subject, "what is saved is not touched").toBe("New {nothing}");
});

test("what somebody else wrote meanwhile stands beside one's own, and one chooses", async () => {
  const { sent } = mailing();
  const current = { ...WORDS, subject: "Theirs", version: 5 };
  const stale = problem({ code: "stale_version", current, changes: { subject: { yours: "Mine", theirs: "Theirs" } } });
  const late = http.put("*/api/mails/order_shipped/en/", () => new HttpResponse(stale, { status: 409 }), {
    once: true,
  });
  shop.use(late);
  show(<MailForm read={WORDS} />);
  await userEvent.clear(subject());
  await userEvent.type(subject(), "Mine");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const notice = within(await screen.findByText(/^Somebody changed Shipping confirmation/).then(noticeOf));
  expect(notice.getByText("Theirs")).toBeTruthy();
  expect(notice.getByText("Subject")).toBeTruthy();
  await userEvent.click(notice.getByRole("button", { name: "Keep mine" }));
  await waitFor(() => expect(sent).toMatchObject([{ match: '"v5"', subject: "Mine" }]));
});

const noticeOf = (text: HTMLElement) => text.closest<HTMLElement>(".notice") ?? text;

test("the way back to the default is asked about, and takes what is typed along", async () => {
  const { sent } = mailing();
  show(<MailForm read={WORDS} />);
  await userEvent.type(subject(), "!");
  await userEvent.click(screen.getByRole("button", { name: "Revert to default" }));
  expect(sent).toEqual([]);
  const asked = within(await screen.findByRole("alertdialog"));
  await userEvent.click(asked.getByRole("button", { name: "Revert to default" }));
  await waitFor(() => expect(sent).toEqual([{ match: '"v3"' }]));
  await waitFor(() => expect(subject().value).toBe(WORDS.subject));
});

test("who may only see mails sees the words, and neither changes nor tries them", () => {
  const { tried } = mailing();
  show(<MailForm read={WORDS} />, "/", { ...BOSS, roles: ["staff"], permissions: ["content.view"] });
  expect(subject().closest("fieldset")?.disabled).toBe(true);
  expect(screen.queryByRole("button", { name: "Revert to default" })).toBeNull();
  expect(screen.queryByRole("region", { name: "Preview" })).toBeNull();
  expect(tried).toEqual([]);
});
