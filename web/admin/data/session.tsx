// Who is signed in. A session that ends while somebody works is asked for again over the page: what was typed stays.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type FormEvent, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { ApiError } from "../../shared/api.ts";
import type { User } from "../../shared/types.ts";
import { useTexts } from "../i18n.tsx";
import { may } from "../routes.ts";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Alert, Skeleton } from "../ui/parts.tsx";
import { isSignedOut } from "./problem.ts";
import { accounts } from "./provider.ts";

const ME = ["me"];
let hasEnded = false;
const listeners = new Set<() => void>();
const tell = (ended: boolean) => {
  hasEnded = ended;
  for (const listener of listeners) listener();
};

/** The shop no longer knows who asks, and renewal did not help. */
export const sessionEnded = () => tell(true);

const UserContext = createContext<User | null>(null);

export function useUser(): User {
  const user = useContext(UserContext);
  if (!user) throw new Error("useUser stands outside of a session");
  return user;
}

export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [known, setKnown] = useState<User | null>(null);
  const ended = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasEnded,
  );
  const me = useQuery({
    queryKey: ME,
    queryFn: ({ signal }) => accounts.me(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const user = known ?? me.data ?? null;
  const isStaff = user !== null && may(user.roles, "staff");
  const entered = (next: User) => {
    setKnown(next);
    tell(false);
    queries.invalidateQueries();
  };
  if (isStaff) {
    return (
      <UserContext value={user}>
        {children}
        <Dialog open={ended} close={() => {}} title={t("signin.again")}>
          <p className="mute">{t("signin.kept")}</p>
          <SignInForm done={entered} email={user.email} />
        </Dialog>
      </UserContext>
    );
  }
  if (me.isPending) return <Skeleton />;
  return (
    <main className="signin">
      <h1>{t("signin.title")}</h1>
      {me.error && !isSignedOut(me.error) ? <Alert>{me.error.message}</Alert> : null}
      <SignInForm done={entered} />
    </main>
  );
}

function SignInForm({ done, email = "" }: { done: (user: User) => void; email?: string }) {
  const { t } = useTexts();
  const [error, setError] = useState("");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setError("");
    try {
      const { user } = await accounts.signIn({
        email: String(fields.get("email")),
        password: String(fields.get("password")),
      });
      if (may(user.roles, "staff")) done(user);
      else setError(t("signin.notStaff"));
    } catch (reason) {
      setError(reason instanceof ApiError ? reason.message : t("offline"));
    }
  };
  return (
    <form onSubmit={submit}>
      <Alert>{error}</Alert>
      <TextField
        label={t("signin.email")}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        required
      />
      <TextField
        label={t("signin.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <button className="btn wide" type="submit">
        {t("signin.enter")}
      </button>
    </form>
  );
}
