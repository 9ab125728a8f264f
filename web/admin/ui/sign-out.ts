import { accounts } from "../data/provider.ts";

/** Ends the session and begins anew, so that nothing of it stays in memory. */
export function useSignOut() {
  return async () => {
    await accounts.signOut();
    location.assign("/admin/");
  };
}
