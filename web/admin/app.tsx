// What every screen stands in: language, data, session, news, router.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { createBrowserRouter, RouterProvider } from "react-router";
import { isSignedOut, mayPass } from "./data/problem.ts";
import { SessionGate, sessionEnded } from "./data/session.tsx";
import { loadTexts, type Texts, TextsContext } from "./i18n.tsx";
import { ROUTES } from "./routes.ts";
import { Crashed } from "./ui/crashed.tsx";
import { Shell } from "./ui/shell.tsx";
import { Toasts } from "./ui/toast.tsx";

const STALE_MS = 5_000;

function queryClient() {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) sessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: STALE_MS, retry: (failures, error) => failures < 1 && mayPass(error) } },
  });
}

export function App({ first }: { first: Texts }) {
  const [texts, setTexts] = useState(first);
  const queries = useMemo(queryClient, []);
  const router = useMemo(
    () =>
      createBrowserRouter([{ Component: Shell, ErrorBoundary: Crashed, children: ROUTES.map(toRoute) }], {
        basename: "/admin",
      }),
    [],
  );
  return (
    <TextsContext value={{ ...texts, choose: (language) => loadTexts(language).then(setTexts) }}>
      <QueryClientProvider client={queries}>
        <Toasts>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </Toasts>
      </QueryClientProvider>
    </TextsContext>
  );
}

const toRoute = ({ path, screen, right }: (typeof ROUTES)[number]) => ({
  path,
  lazy: screen,
  handle: right,
  ErrorBoundary: Crashed,
});
