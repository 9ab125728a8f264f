// Passkeys of this browser: made, and signed in with.
import { answered, client } from "../../../shared/api.ts";

/** What the contract calls an object of any kind. */
type Json = Record<string, never>;

/** Makes a passkey called `name` and tells the shop of it; a password where sign-in was a while ago. */
export async function makePasskey(name: string, password: string | null): Promise<void> {
  const options = await answered(client.POST("/accounts/mfa/passkeys/begin/", { body: { password } }));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
  if (!made) throw new Error("no passkey was made");
  const credential = made.toJSON() as unknown as Json;
  await answered(client.POST("/accounts/mfa/passkeys/", { body: { name, credential } }));
}

/** Signs in with a passkey that the browser's owner chooses. */
export async function signInWithPasskey(): Promise<void> {
  const options = await answered(client.POST("/accounts/passkey-login/begin/"));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const signed = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (!signed) throw new Error("no passkey was shown");
  await answered(client.POST("/accounts/passkey-login/", { body: { credential: signed.toJSON() as unknown as Json } }));
}
