// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { Link } from "react-router";
import { expect, test, vi } from "vitest";
import { changed } from "../data/edit.ts";
import { sellers } from "../data/provider.ts";
import { useRecordForm } from "../data/record-form.tsx";
import { SessionGate } from "../data/session.tsx";
import { BOSS, problem, show, testShop } from "../testing.tsx";
import { TextField } from "./field.tsx";
import { RecordFrame } from "./record-frame.tsx";

const shop = testShop();
const AT = "*/api/sellers/s1/";
const read = { name: "Souk", description: "", version: 1 };
const saved = vi.fn();

function Form() {
  const values = { name: read.name, description: read.description };
  const record = useRecordForm({
    values,
    parts: (current) => [
      {
        key: "s1",
        name: "Souk",
        read,
        fields: ["name", "description"],
        send: (version: number) => sellers.update("s1", version, changed(values, current)),
      },
    ],
    keys: [["sellers"]],
    saved,
  });
  const { register, formState } = record.form;
  return (
    <RecordFrame record={record} right="sellers.edit">
      <TextField label="Name" {...register("name")} fault={formState.errors.name?.message} />
      <TextField label="Text" {...register("description")} fault={formState.errors.description?.message} />
      <Link to="/elsewhere">Elsewhere</Link>
    </RecordFrame>
  );
}

/** Notes what is written and answers it in turn. */
function answers(...turns: { status: number; body: object }[]) {
  const written: { match: string | null; body: unknown }[] = [];
  shop.use(
    http.patch(AT, async ({ request }) => {
      written.push({ match: request.headers.get("if-match"), body: await request.json() });
      const { status, body } = turns[written.length - 1] ?? { status: 500, body: {} };
      return new HttpResponse(status < 400 ? JSON.stringify(body) : problem(body), {
        status,
        headers: { "content-type": "application/json" },
      });
    }),
  );
  return written;
}

const rename = async (text: string) => {
  await userEvent.clear(screen.getByLabelText("Name"));
  await userEvent.type(screen.getByLabelText("Name"), text);
};
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

test("a problem's faults stand at their fields, others above, and what was typed stays", async () => {
  const errors = { name: ["Too long."], slug: ["Taken."] };
  const written = answers({ status: 422, body: { errors } }, { status: 200, body: { ...read, name: "Bazaar" } });
  show(<Form />);
  expect(screen.queryByRole("button", { name: "Save" })).toBe(null);
  await rename("Bazaar");
  await save();
  const field = screen.getByLabelText<HTMLInputElement>("Name");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  const told = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(told?.textContent).toBe("Too long.");
  expect(screen.getByRole("alert").textContent).toBe("slug: Taken.");
  expect(field.value).toBe("Bazaar");
  await save();
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(written).toEqual(Array(2).fill({ match: '"v1"', body: { name: "Bazaar" } }));
  expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBe(null);
});

test("what is not saved is not left without asking", async () => {
  const { path } = show(<Form />);
  await rename("Bazaar");
  await userEvent.click(screen.getByRole("link", { name: "Elsewhere" }));
  await userEvent.click(await screen.findByRole("button", { name: "Go back" }));
  expect([path(), screen.getByLabelText<HTMLInputElement>("Name").value]).toEqual(["/", "Bazaar"]);
  await userEvent.click(screen.getByRole("link", { name: "Elsewhere" }));
  await userEvent.click(await screen.findByRole("button", { name: "Leave" }));
  await waitFor(() => expect(path()).toBe("/elsewhere"));
});

test("what is discarded is as it was read and may be left", async () => {
  const { path } = show(<Form />);
  await rename("Bazaar");
  await userEvent.click(screen.getByRole("button", { name: "Discard" }));
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Souk");
  await userEvent.click(screen.getByRole("link", { name: "Elsewhere" }));
  expect(path()).toBe("/elsewhere");
});

const stale = {
  code: "stale_version",
  changes: { name: { yours: "Bazaar", theirs: "Market" } },
  current: { name: "Market", description: "", version: 3 },
};

test("a conflict shows both versions, and nothing is written before the choice", async () => {
  const written = answers({ status: 409, body: stale }, { status: 200, body: { ...read, name: "Bazaar", version: 4 } });
  show(<Form />);
  await rename("Bazaar");
  await save();
  const notice = await screen.findByRole("alert");
  expect(notice.textContent).toContain("Now Market");
  expect(notice.textContent).toContain("Yours Bazaar");
  expect(written).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Keep mine" }));
  await waitFor(() => expect(written[1]).toEqual({ match: '"v3"', body: { name: "Bazaar" } }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBe(null));
});

test("who takes theirs writes nothing", async () => {
  const written = answers({ status: 409, body: stale });
  show(<Form />);
  await rename("Bazaar");
  await save();
  await userEvent.click(await screen.findByRole("button", { name: "Take theirs" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBe(null));
  expect(written).toHaveLength(1);
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Souk");
});

test("whoever loses the right keeps what was typed and cannot save it; whoever never had it cannot type", async () => {
  const clerk = { ...BOSS, roles: ["staff"], permissions: ["sellers.edit" as const] };
  let permissions: string[] = clerk.permissions;
  shop.use(http.get("*/accounts/me/", () => HttpResponse.json({ ...clerk, permissions })));
  answers({ status: 403, body: { detail: "You may not do this." } });
  show(
    <SessionGate>
      <Form />
    </SessionGate>,
  );
  await screen.findByLabelText("Name");
  await rename("Bazaar");
  permissions = [];
  await save();
  await screen.findByText(/“Change sellers” is no longer yours/);
  expect(screen.getByText("You may not do this.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Bazaar");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Discard" }));
  expect(screen.getByText(/see this but not change it.*Change sellers/)).toBeTruthy();
  expect(screen.getByRole<HTMLFieldSetElement>("group").disabled).toBe(true);
});
