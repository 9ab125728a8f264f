import { useI18n } from "../../../shared/i18n.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Shell } from "../../parts/shell.tsx";
import { statusText } from "../../parts/status.ts";

/** Signing in, or making an account: the same form with two fields more. */
export function SignForm({ input, register }: { input: PageOf<"sign_in"> | PageOf<"register">; register: boolean }) {
  const { t } = useI18n();
  const { values, errors, next } = input.data;
  const wrong = errors ?? {};
  const other = register ? "/account/sign-in/" : "/account/register/";
  return (
    <Shell input={input} main="wrap narrow">
      <h1>{register ? t("register") : t("signin")}</h1>
      {wrong.form ? (
        <p className="alert" role="alert">
          {wrong.form.join(" ")}
        </p>
      ) : null}
      <form
        action={register ? "/account/register/" : "/account/sign-in/"}
        method="post"
        style={{ marginTop: "1.5rem", display: "grid", gap: "1rem" }}
      >
        <input type="hidden" name="next" value={next} />
        {register ? (
          <div className="formgrid">
            <Field
              name="first_name"
              label={t("field.first_name")}
              autoComplete="given-name"
              defaultValue={values.first_name}
              errors={wrong.first_name}
            />
            <Field
              name="last_name"
              label={t("field.last_name")}
              autoComplete="family-name"
              defaultValue={values.last_name}
              errors={wrong.last_name}
            />
          </div>
        ) : null}
        <Field
          name="email"
          label={t("field.email")}
          type="email"
          autoComplete="email"
          required
          defaultValue={values.email}
          errors={wrong.email}
        />
        <Field
          name="password"
          label={t("field.password")}
          hint={register ? t("field.password.hint") : undefined}
          type="password"
          autoComplete={register ? "new-password" : "current-password"}
          required
          errors={wrong.password}
        />
        <button className="btn wide" type="submit">
          {register ? t("register") : t("signin")}
        </button>
      </form>
      <p style={{ marginTop: "1.5rem" }}>
        <a className="link" href={`${other}?next=${encodeURIComponent(next)}`}>
          {register ? t("signin") : t("register")}
        </a>
      </p>
    </Shell>
  );
}

export function AccountPage({ input }: { input: PageOf<"account"> }) {
  const { t, moment, money } = useI18n();
  const { me, orders } = input.data;
  return (
    <Shell input={input}>
      <div className="head" style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>
        <div>
          <h1>{me.first_name ? t("account.orders.of", { name: me.first_name }) : t("account.orders")}</h1>
          <p className="mute">{me.email}</p>
        </div>
        <form action="/account/sign-out/" method="post">
          <button className="btn quiet" type="submit">
            {t("signout")}
          </button>
        </form>
      </div>
      {orders.length === 0 ? <p className="mute">{t("account.orders.none")}</p> : null}
      <ol className="timeline" style={{ paddingBottom: "4rem" }}>
        {orders.map((order) => (
          <li key={order.id}>
            <a className="link num" href={`/orders/${order.id}/`}>
              {order.number}
            </a>
            <span>
              {t("account.order", {
                status: statusText(order.status, t),
                total: money(order.total),
                time: moment(order.created_at),
              })}
            </span>
          </li>
        ))}
      </ol>
    </Shell>
  );
}
