// What proves more than a password: codes of an app, and passkeys. It needs scripts, as passkeys do.
import { type FormEvent, useEffect, useState } from "react";
import { ApiError, answered, client } from "../../../shared/api.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form } from "../../../shared/link.tsx";
import { Field } from "../../../shared/ui.tsx";
import { makePasskey } from "./passkey.ts";
import { Wrong } from "./shell.tsx";

type Mfa = Awaited<ReturnType<typeof load>>;

function load() {
  return answered(client.GET("/accounts/mfa/"));
}

/** What an answer says is wrong, by field; `form` where it is no single one. */
export function errorsOf(error: unknown, otherwise: string): Record<string, string[]> {
  if (!(error instanceof ApiError)) return { form: [otherwise] };
  const { errors, detail } = error.problem;
  return errors && Object.keys(errors).length > 0 ? errors : { form: [detail ?? otherwise] };
}

/** The text of a form's field. */
const typed = (event: FormEvent<HTMLFormElement>, name: string) =>
  String(new FormData(event.currentTarget).get(name) ?? "");

/** Runs what a form asks for, and keeps what is wrong with it. */
function useWork(done: () => void) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<Record<string, string[]>>({});
  const run = async (work: () => Promise<unknown>) => {
    setWrong({});
    try {
      await work();
      done();
    } catch (error) {
      setWrong(errorsOf(error, t("account.passkeys.failed")));
    }
  };
  return { wrong, run };
}

function Begin({ onBegun }: { onBegun: (begun: { secret: string; qr: string }) => void }) {
  const { t } = useI18n();
  const { wrong, run } = useWork(() => undefined);
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { password: typed(event, "mfa_password") };
    run(async () => onBegun(await answered(client.POST("/accounts/mfa/totp/", { body }))));
  };
  return (
    <Form className="steps" onSubmit={begin}>
      <p className="mute">{t("account.mfa.off")}</p>
      <Wrong errors={wrong.form} />
      <Field
        name="mfa_password"
        label={t("account.password.current")}
        type="password"
        autoComplete="current-password"
        required
        errors={wrong.password}
      />
      <button className="btn" type="submit">
        {t("account.mfa.begin")}
      </button>
    </Form>
  );
}

function Confirm({
  begun,
  onCodes,
}: {
  begun: { secret: string; qr: string };
  onCodes: (codes: readonly string[]) => void;
}) {
  const { t } = useI18n();
  const { wrong, run } = useWork(() => undefined);
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { code: typed(event, "mfa_code").replace(/\s/g, "") };
    run(async () => {
      const { recovery_codes } = await answered(client.POST("/accounts/mfa/totp/confirm/", { body }));
      onCodes(recovery_codes);
    });
  };
  return (
    <Form className="steps" onSubmit={confirm}>
      <p className="mute">{t("account.mfa.scan")}</p>
      <img className="qr" src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`} width="200" height="200" alt="" />
      <p>
        {t("account.mfa.secret")}: <code>{begun.secret}</code>
      </p>
      <Wrong errors={wrong.form} />
      <Field
        name="mfa_code"
        label={t("account.otp")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        errors={wrong.code}
      />
      <button className="btn" type="submit">
        {t("account.mfa.confirm")}
      </button>
    </Form>
  );
}

function Codes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useI18n();
  return (
    <div className="told" role="status">
      <h3>{t("account.mfa.codes")}</h3>
      <p>{t("account.mfa.codes.lead")}</p>
      <ul className="codes num">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <button className="btn quiet" type="button" onClick={onKept}>
        {t("account.mfa.codes.kept")}
      </button>
    </div>
  );
}

function SwitchOff({ left, onDone }: { left: number; onDone: () => void }) {
  const { t } = useI18n();
  const { wrong, run } = useWork(onDone);
  const stop = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { password: typed(event, "mfa_password") };
    run(() => answered(client.DELETE("/accounts/mfa/totp/", { body })));
  };
  return (
    <Form className="steps" onSubmit={stop}>
      <p>{t("account.mfa.on", { count: left })}</p>
      <Wrong errors={wrong.form} />
      <Field
        name="mfa_password"
        label={t("account.password.current")}
        type="password"
        autoComplete="current-password"
        required
        errors={wrong.password}
      />
      <button className="btn quiet" type="submit">
        {t("account.mfa.stop")}
      </button>
    </Form>
  );
}

function Passkeys({ passkeys, onDone }: { passkeys: Mfa["passkeys"]; onDone: () => void }) {
  const { t, moment } = useI18n();
  const { wrong, run } = useWork(onDone);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [name, password] = [typed(event, "passkey_name"), typed(event, "passkey_password")];
    run(() => makePasskey(name || t("account.passkeys.name.default"), password || null));
  };
  const remove = (id: string) =>
    run(() => answered(client.DELETE("/accounts/mfa/passkeys/{id}/", { params: { path: { id } } })));
  return (
    <section className="sec2" aria-labelledby="h-passkeys">
      <div className="head">
        <h2 id="h-passkeys">{t("account.passkeys")}</h2>
      </div>
      <p className="mute">{t("account.passkeys.lead")}</p>
      <Wrong errors={wrong.form} />
      <ul className="rows">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <b>{passkey.name}</b>
              <small>{t("account.passkeys.since", { time: moment(passkey.created_at) })}</small>
            </span>
            <button
              className="text"
              type="button"
              aria-label={t("account.passkeys.remove.of", { name: passkey.name })}
              onClick={() => remove(passkey.id)}
            >
              {t("account.passkeys.remove")}
            </button>
          </li>
        ))}
      </ul>
      <Form className="steps" onSubmit={add}>
        <Field name="passkey_name" label={t("account.passkeys.name")} autoComplete="off" errors={wrong.name} />
        <Field
          name="passkey_password"
          label={t("account.password.current")}
          type="password"
          autoComplete="current-password"
          errors={wrong.password}
        />
        <button className="btn quiet" type="submit">
          {t("account.passkeys.add")}
        </button>
      </Form>
    </section>
  );
}

export function TwoSteps() {
  const { t } = useI18n();
  const [mfa, setMfa] = useState<Mfa | null>(null);
  const [begun, setBegun] = useState<{ secret: string; qr: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = () => void load().then(setMfa, () => undefined);
  useEffect(() => void load().then(setMfa, () => undefined), []);
  if (!mfa) return null;
  const kept = () => {
    setCodes(null);
    setBegun(null);
    renew();
  };
  return (
    <>
      <section className="sec2" aria-labelledby="h-mfa">
        <div className="head">
          <h2 id="h-mfa">{t("account.mfa")}</h2>
        </div>
        {codes ? <Codes codes={codes} onKept={kept} /> : null}
        {!codes && mfa.totp ? <SwitchOff left={mfa.recovery_codes_left} onDone={renew} /> : null}
        {!codes && !mfa.totp && begun ? <Confirm begun={begun} onCodes={setCodes} /> : null}
        {codes || mfa.totp || begun ? null : <Begin onBegun={setBegun} />}
      </section>
      <Passkeys passkeys={mfa.passkeys} onDone={renew} />
    </>
  );
}
