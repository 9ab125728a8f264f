import { useI18n } from "../../shared/i18n.ts";
import type { PlainKey } from "../../shared/messages/index.ts";
import type { Gateway } from "../../shared/types.ts";
import { Icon } from "../../shared/ui.tsx";

/** The name of a way to pay, and what there is to know about it. */
const METHODS: Record<string, [PlainKey, PlainKey]> = {
  approve: ["method.approve", "method.approve.about"],
  decline: ["method.decline", "method.decline.about"],
  challenge: ["method.challenge", "method.challenge.about"],
  delayed: ["method.delayed", "method.delayed.about"],
  timeout: ["method.timeout", "method.timeout.about"],
  duplicate: ["method.duplicate", "method.duplicate.about"],
  bank_transfer: ["method.bank_transfer", "method.bank_transfer.about"],
  cash_on_delivery: ["method.cash_on_delivery", "method.cash_on_delivery.about"],
};

/** What a way to pay is marked with; those by card with a lock. */
const ICONS: Record<string, string> = { bank_transfer: "landmark", cash_on_delivery: "truck" };

interface Props {
  /** Its place among the steps of the checkout. */
  step?: number;
  /** What it is called; payment when absent. */
  title?: string;
  gateways: Gateway[];
  chosen: string;
  errors?: string[];
}

/** Ways to pay as one choice; also used when a payment is tried again. */
export function Payment({ step, title, gateways, chosen, errors }: Props) {
  const { t } = useI18n();
  const nameOf = (method: string) => METHODS[method]?.map((key) => t(key));
  const ways = gateways.flatMap(({ id, methods, notes }) =>
    methods.map((method) => ({ gateway: id, method, note: notes.find((note) => note.method === method)?.text })),
  );
  const values = ways.map(({ gateway, method }) => `${gateway}:${method}`);
  return (
    <fieldset className="section">
      <legend>
        <h2>
          {step ? `${step}. ` : ""}
          {title ?? t("checkout.payment")}
        </h2>
      </legend>
      {ways.length === 0 ? <p className="alert">{t("checkout.unpayable")}</p> : null}
      <div className="optc">
        {ways.map(({ gateway, method, note }, n) => (
          <label key={values[n]}>
            <input
              type="radio"
              className="vh"
              name="payment"
              value={values[n]}
              defaultChecked={values.includes(chosen) ? chosen === values[n] : n === 0}
            />
            <span className="k">
              <Icon name={ICONS[method] ?? "lock-keyhole"} />
            </span>
            <span>
              <b>{nameOf(method)?.[0] ?? method}</b>
              <small>{note ?? nameOf(method)?.[1] ?? gateway}</small>
            </span>
          </label>
        ))}
      </div>
      {errors ? (
        <p className="msg" role="alert">
          {errors.join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}
