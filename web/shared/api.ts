// The typed client of the shop's API. Paths, parameters, bodies and answers come from the committed OpenAPI document.
import createClient from "openapi-fetch";
import type { components, paths } from "./contract.ts";

export type Problem = components["schemas"]["Problem"];

/** What the shop said instead of an answer, in words for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    const fields = Object.entries(problem.errors ?? {}).map(([field, texts]) => `${field}: ${texts.join(" ")}`);
    super(fields.length > 0 ? fields.join("; ") : (problem.detail ?? `Status ${status}`));
  }
}

let renewal: Promise<boolean> | null = null;

/** Whether it went well. An answer that nobody reads holds its connection, so what is not needed is let go. */
async function succeeded(answer: Response): Promise<boolean> {
  await answer.body?.cancel();
  return answer.ok;
}

/** Renews the session once, however many requests find that it has ended. */
function renew(): Promise<boolean> {
  renewal ??= fetch("/accounts/token-refresh/", { method: "POST" })
    .then(succeeded)
    .finally(() => {
      renewal = null;
    });
  return renewal;
}

async function fetchSignedIn(request: Request): Promise<Response> {
  // What the shop says is in the language of the page, whatever the browser likes.
  const language = globalThis.document?.documentElement?.lang;
  if (language) request.headers.set("Accept-Language", language);
  const again = request.clone();
  const answer = await fetch(request);
  if (answer.status !== 401 || new URL(request.url).pathname === "/accounts/login/") return answer;
  if (!(await renew())) return answer;
  await answer.body?.cancel();
  return fetch(again);
}

export const client = createClient<paths>({ fetch: fetchSignedIn, baseUrl: globalThis.location?.origin });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body; an {@link ApiError} when it is a problem. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ApiError(response.status, typeof error === "object" && error ? error : {});
  return data as T;
}
