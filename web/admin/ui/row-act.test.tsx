// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show, testShop } from "../testing.tsx";
import { DataTable } from "./data-table.tsx";
import { RowAct, useActsColumn } from "./row-act.tsx";

testShop();

test("what cannot be undone is asked first, by the same verb", async () => {
  const done: string[] = [];
  const act = async () => done.push("revoked");
  show(<RowAct verb="Revoke" name="Revoke Bookkeeping" act={act} asks={{ text: "Programs are refused." }} />);
  await userEvent.click(screen.getByRole("button", { name: "Revoke Bookkeeping" }));
  expect(done).toEqual([]);
  const dialog = within(screen.getByRole("alertdialog", { name: "Revoke Bookkeeping" }));
  dialog.getByText("Programs are refused.");
  await userEvent.click(dialog.getByRole("button", { name: "Revoke" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(done).toEqual(["revoked"]);
});

test("why nothing was deleted is said", async () => {
  const act = () => Promise.reject(new Error("Somebody needs it."));
  show(<RowAct verb="Delete" name="Delete the rule" act={act} />);
  await userEvent.click(screen.getByRole("button", { name: "Delete the rule" }));
  await screen.findByText("Somebody needs it.");
});

test("the head of the column is heard, not seen", () => {
  const Table = () => {
    const acts = useActsColumn<{ id: string }>(() => "Delete");
    return (
      <DataTable
        title="Rules"
        columns={[acts]}
        rows={[{ id: "1" }]}
        total={1}
        sort=""
        setSort={() => {}}
        rowName={({ id }) => id}
      />
    );
  };
  show(<Table />);
  expect(within(screen.getByRole("columnheader")).getByText("Actions").className).toBe("vh");
});
