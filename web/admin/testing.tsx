// What component tests stand on: a screen as the admin shows it, and a shop that answers over HTTP.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render } from "@testing-library/react";
import { setupServer } from "msw/node";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Me } from "./data/rights.ts";
import { UserContext } from "./data/session.tsx";
import { TextsContext, textsOf } from "./i18n.tsx";
import { en } from "./messages/en.ts";
import { Toasts } from "./ui/toast.tsx";

/** A shop that knows no address until a test says what it answers. */
export function testShop() {
  const shop = setupServer();
  beforeAll(() => shop.listen({ onUnhandledRequest: "error" }));
  afterEach(() => {
    cleanup();
    shop.resetHandlers();
    localStorage.clear();
  });
  afterAll(() => shop.close());
  return shop;
}

export const BOSS: Me = {
  id: "boss",
  email: "boss@souk.example",
  first_name: "Bo",
  last_name: "Ss",
  roles: ["staff", "superuser"],
  email_verified: true,
  mfa_enrolment_required: false,

  permissions: [],
};

/** Shows a screen at `address`, which `path` matches; `/elsewhere` is there to go to. */
export function show(screen: ReactNode, address = "/", user: Me = BOSS, path = "/") {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const elsewhere = { path: "/elsewhere", element: <h1>{en["nav.today"]}</h1> };
  const router = createMemoryRouter([{ path, element: screen }, elsewhere], { initialEntries: [address] });
  render(
    <TextsContext value={{ ...textsOf("en", en), choose: () => {} }}>
      <QueryClientProvider client={queries}>
        <Toasts>
          <UserContext value={user}>
            <RouterProvider router={router} />
          </UserContext>
        </Toasts>
      </QueryClientProvider>
    </TextsContext>,
  );
  return { router, search: () => router.state.location.search, path: () => router.state.location.pathname };
}

/** A problem document. */
export const problem = (body: object) => JSON.stringify({ type: "about:blank", title: "Refused", ...body });
