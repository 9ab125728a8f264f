// Who is signed in, and what they may do. A session that ends while somebody works is asked for again over the page: what was typed stays.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useLocation } from "react-router";
import { ApiError } from "../../shared/api.ts";
import { useTexts } from "../i18n.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Alert, Skeleton } from "../ui/parts.tsx";
import { isSignedOut } from "./problem.ts";
import { accounts, onRefusal } from "./provider.ts";
import { type Me, may, type Right } from "./rights.ts";

const ME = ["me"];
/** Rights that are older than this are asked for anew where somebody goes on. */
const FRESH_MS = 1_000;
const WATCH_MS = 30_000;
let hasEnded = false;
const listeners = new Set<() => void>();
const tell = (ended: boolean) => {
  hasEnded = ended;
  for (const listener of listeners) listener();
};

/** The shop no longer knows who asks, and renewal did not help. */
export const sessionEnded = () => tell(true);

export const UserContext = createContext<Me | null>(null);

export function useUser(): Me {
  const user = useContext(UserContext);
  if (!user) throw new Error("useUser stands outside of a session");
  return user;
}

/** Whether the signed-in person may do what a right allows. */
export function useMay(): (right: Right) => boolean {
  const user = useUser();
  return (right) => may(user, right);
}

/** Asks for the rights anew when somebody goes on: a list of what is no longer one's own may just be shorter. */
export function useFreshRights() {
  const queries = useQueryClient();
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going on is what counts
  useEffect(() => {
    const age = Date.now() - (queries.getQueryState(ME)?.dataUpdatedAt ?? 0);
    if (age > FRESH_MS) queries.invalidateQueries({ queryKey: ME });
  }, [key]);
}

export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [worked, setWorked] = useState(false);
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
    refetchInterval: ({ state }) => (state.data ? WATCH_MS : false),
    refetchOnWindowFocus: "always",
  });
  const reload = useCallback(() => void queries.invalidateQueries({ queryKey: ME }), [queries]);
  useEffect(() => onRefusal(reload), [reload]);
  const user = me.data ?? null;
  // Whoever worked here keeps the page, with what was typed, when the shop lets go of them; its screens say so.
  const isStaff = user !== null && (worked || may(user, "staff"));
  useEffect(() => setWorked(isStaff), [isStaff]);
  const entered = (next: Me) => {
    queries.setQueryData(ME, next);
    tell(false);
    queries.invalidateQueries();
  };
  if (isStaff && user.mfa_enrolment_required) return <Enrolment />;
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

/** Staff of a shop that sells prove more than a password: where they set that up. */
function Enrolment() {
  const { t } = useTexts();
  return (
    <main className="signin">
      <h1>{t("signin.enrolment")}</h1>
      <p className="mute">{t("signin.enrolmentWhy")}</p>
      <a className="btn wide" href="/account/security/#h-mfa">
        {t("signin.enrol")}
      </a>
    </main>
  );
}

/** Refusals of a right password that ask for a code of an app as well. */
const ASKS_FOR_CODE = ["mfa_required", "otp_wrong"];

function SignInForm({ done, email = "" }: { done: (user: Me) => void; email?: string }) {
  const { t } = useTexts();
  const [error, setError] = useState("");
  const [asksForCode, setAsksForCode] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setError("");
    try {
      await accounts.signIn({
        email: String(fields.get("email")),
        password: String(fields.get("password")),
        otp: asksForCode ? String(fields.get("otp")).trim() : null,
      });
      const user = await accounts.me();
      if (may(user, "staff")) done(user);
      else setError(t("signin.notStaff"));
    } catch (reason) {
      if (reason instanceof ApiError && ASKS_FOR_CODE.includes(reason.problem.code ?? "")) setAsksForCode(true);
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
      {asksForCode ? <TextField label={t("signin.code")} name="otp" autoComplete="one-time-code" required /> : null}
      <button className="btn wide" type="submit">
        {t("signin.enter")}
      </button>
    </form>
  );
}
