// The pages of accounts.
import type { Pages } from "../../app.tsx";
import { AddressesPage } from "./addresses.tsx";
import { AccountPage } from "./page.tsx";
import { PreferencesPage } from "./preferences.tsx";
import { PrivacyPage } from "./privacy.tsx";
import { RecoveryPage } from "./recovery.tsx";
import { SecurityPage } from "./security.tsx";
import { RegisterPage, SignInPage } from "./sign-in.tsx";
import { TrackPage } from "./track.tsx";

export const ACCOUNT_PAGES: Partial<Pages> = {
  account: AccountPage,
  addresses: AddressesPage,
  preferences: PreferencesPage,
  privacy: PrivacyPage,
  sign_in: SignInPage,
  register: RegisterPage,
  recovery: RecoveryPage,
  track: TrackPage,
  security: SecurityPage,
};
