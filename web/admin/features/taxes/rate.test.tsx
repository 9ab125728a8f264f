// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { millipercentOf, rateText } from "../../data/percent.ts";
import { show, testShop } from "../../testing.tsx";
import { RateForm } from "./rate.tsx";

const shop = testShop();
// The first of what can be chosen: happy-dom does not take another from the form.
const rate = {
  id: "r1",
  country: "*",
  region: "*",
  tax_class: "standard",
  name: "BTW",
  millipercent: 21000,
  adds_to_country: false,
  version: 3,
};

/** Notes what is written. */
function written() {
  const bodies: unknown[] = [];
  shop.use(
    http.patch("*/api/tax-rates/r1/", async ({ request }) => {
      const body = (await request.json()) as object;
      bodies.push({ match: request.headers.get("if-match"), ...body });
      return HttpResponse.json({ ...rate, ...body, version: 4 });
    }),
  );
  return bodies;
}

const percentField = () => screen.getByLabelText<HTMLInputElement>("Percent");
const type = async (text: string) => {
  await userEvent.clear(percentField());
  await userEvent.type(percentField(), text);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
};

test.each([
  ["5.5", 5500],
  ["8,875", 8875],
  ["0", 0],
  ["100", 100_000],
])("%s percent are sent as %i thousandths, with the version that was read", async (text, millipercent) => {
  const bodies = written();
  show(<RateForm rate={rate} />);
  expect(percentField().value).toBe("21");
  await type(text);
  await waitFor(() => expect(bodies).toEqual([{ match: '"v3"', millipercent }]));
});

test.each(["5.5555", "100.001", "-1", "1.000,5", "5%", "."])("%s is refused, not rounded, and stays", async (text) => {
  const bodies = written();
  show(<RateForm rate={rate} />);
  await type(text);
  await waitFor(() => expect(percentField().getAttribute("aria-invalid")).toBe("true"));
  const told = document.getElementById(percentField().getAttribute("aria-describedby") ?? "");
  expect(told?.textContent).toContain("at most three decimals");
  expect(percentField().value).toBe(text);
  expect(bodies).toEqual([]);
});

test("what the field shows is read back as the same, in both languages", () => {
  for (const points of [0, 1, 10, 5500, 8875, 9977, 21_000, 100_000]) {
    for (const language of ["en", "de"]) expect(millipercentOf(rateText(points, language))).toBe(points);
  }
  expect([rateText(5500, "en"), rateText(9977, "de")]).toEqual(["5.5", "9,977"]);
});
