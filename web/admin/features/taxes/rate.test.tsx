// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { basisPointsOf, percentText } from "../../data/percent.ts";
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
  basis_points: 2100,
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
  ["5.5", 550],
  ["19,25", 1925],
  ["0", 0],
  ["100", 10_000],
])("%s percent are sent as %i hundredths, with the version that was read", async (text, basisPoints) => {
  const bodies = written();
  show(<RateForm rate={rate} />);
  expect(percentField().value).toBe("21");
  await type(text);
  await waitFor(() => expect(bodies).toEqual([{ match: '"v3"', basis_points: basisPoints }]));
});

test.each(["5.555", "100.01", "-1", "1.000,5", "5%", "."])("%s is refused, not rounded, and stays", async (text) => {
  const bodies = written();
  show(<RateForm rate={rate} />);
  await type(text);
  await waitFor(() => expect(percentField().getAttribute("aria-invalid")).toBe("true"));
  const told = document.getElementById(percentField().getAttribute("aria-describedby") ?? "");
  expect(told?.textContent).toContain("at most two decimals");
  expect(percentField().value).toBe(text);
  expect(bodies).toEqual([]);
});

test("what the field shows is read back as the same, in both languages", () => {
  for (const points of [0, 1, 10, 550, 1925, 2100, 10_000]) {
    for (const language of ["en", "de"]) expect(basisPointsOf(percentText(points, language))).toBe(points);
  }
  expect([percentText(550, "en"), percentText(550, "de")]).toEqual(["5.5", "5,5"]);
});
