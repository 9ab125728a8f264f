import { useI18n } from "../../../shared/i18n.ts";
import type { Quote } from "../../../shared/types.ts";
import { Icon } from "../../../shared/ui.tsx";

interface Props {
  quote: Quote;
  errors?: string[];
  onChoose: (form: HTMLFormElement | null, method: string) => void;
}

/** The ways to have it sent, each with its day and its price. */
export function Delivery({ quote, errors, onChoose }: Props) {
  const { t } = useI18n();
  return (
    <fieldset className="section">
      <legend>
        <h2>3. {t("checkout.delivery")}</h2>
      </legend>
      {quote.shipping_methods.length === 0 ? (
        <p className="alert" role="status">
          {t("checkout.nowhere")}
        </p>
      ) : null}
      <div className="optc">
        {quote.shipping_methods.map((method) => (
          <Way
            key={method.id}
            method={method}
            isChosen={method.id === quote.shipping_method_id}
            onChoose={(form) => onChoose(form, method.id)}
          />
        ))}
      </div>
      {errors ? (
        <p className="msg" role="alert">
          {errors.join(" ")}
        </p>
      ) : null}
      <button className="text unscripted" type="submit" name="step" value="quote" formNoValidate>
        {t("checkout.update")}
      </button>
    </fieldset>
  );
}

interface WayProps {
  method: Quote["shipping_methods"][number];
  isChosen: boolean;
  onChoose: (form: HTMLFormElement | null) => void;
}

function Way({ method, isChosen, onChoose }: WayProps) {
  const { t, day, price } = useI18n();
  return (
    <label>
      <input
        type="radio"
        className="vh"
        name="shipping_method_id"
        value={method.id}
        onChange={(event) => onChoose(event.currentTarget.form)}
        checked={isChosen}
      />
      <span className="k">
        <Icon name={method.kind === "pickup" ? "store" : "truck"} />
      </span>
      <span>
        <b>{day(method.estimated_to)}</b>
        <small>{t("checkout.delivery.about", { name: method.name, description: method.description })}</small>
        {method.pickup_address ? <small>{method.pickup_address.replaceAll("\n", ", ")}</small> : null}
      </span>
      <b className="num">{price(method.price)}</b>
    </label>
  );
}
