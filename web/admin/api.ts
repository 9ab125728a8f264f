// What the admin asks of the API; the session is in cookies that scripts cannot read.
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

interface Problem {
  detail?: string;
  errors?: Record<string, string[]>;
}

/** Asks; renews the session once when it has ended. */
export async function api<T>(path: string, init: RequestInit = {}): Promise<T> {
  const ask = () => fetch(path, { ...init, headers: { "content-type": "application/json", ...init.headers } });
  let answer = await ask();
  if (answer.status === 401 && !path.startsWith("/accounts/login")) {
    const renewed = await fetch("/accounts/token-refresh/", { method: "POST" });
    if (renewed.ok) answer = await ask();
  }
  if (!answer.ok) {
    const problem: Problem = await answer.json().catch(() => ({}));
    const fields = Object.entries(problem.errors ?? {}).map(([field, texts]) => `${field}: ${texts.join(" ")}`);
    throw new ApiError(
      answer.status,
      fields.length > 0 ? fields.join("; ") : (problem.detail ?? `Status ${answer.status}`),
    );
  }
  return answer.status === 204 || answer.status === 205 ? (undefined as T) : answer.json();
}

export const send = <T>(method: string, path: string, body: unknown) =>
  api<T>(path, { method, body: JSON.stringify(body) });
