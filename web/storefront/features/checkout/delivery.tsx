import { useI18n } from "../../../shared/i18n.ts";
import type { Quote } from "../../../shared/types.ts";
import { Icon } from "../../../shared/ui.tsx";

/** What stands before a seller's id in the name of its field. */
const OF_SELLER = "method_of_";

interface Chosen {
  country: string;
  shipping_method_id: string;
  shipping_methods: { seller_id: string; method_id: string }[];
}

interface Props {
  quote: Quote;
  errors?: string[];
  onChoose: (chosen: Chosen) => void;
}

/** What is chosen in `form`: the way of everything, and those of single sellers. */
function chosenIn(form: HTMLFormElement | null): Chosen {
  const fields = [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)] as const);
  const named = fields.filter(([name, value]) => name.startsWith(OF_SELLER) && value);
  const { country = "", shipping_method_id = "" } = Object.fromEntries(fields);
  const shipping_methods = named.map(([name, method_id]) => ({ seller_id: name.slice(OF_SELLER.length), method_id }));
  return { country, shipping_method_id, shipping_methods };
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
            onChoose={(form) => onChoose({ ...chosenIn(form), shipping_method_id: method.id })}
          />
        ))}
      </div>
      {quote.sellers.length > 0 ? <Apart quote={quote} onChoose={(form) => onChoose(chosenIn(form))} /> : null}
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

interface ApartProps {
  quote: Quote;
  onChoose: (form: HTMLFormElement | null) => void;
}

/** A way of its own for the goods of each seller, who then sends them apart. */
function Apart({ quote: { sellers }, onChoose }: ApartProps) {
  const { t, day, price } = useI18n();
  return (
    <details className="fold" open={sellers.some((seller) => seller.shipping_method_id)}>
      <summary>{t("checkout.apart")}</summary>
      <p className="mute sm">{t("checkout.apart.about")}</p>
      <div className="formgrid">
        {sellers.map(({ seller_id, name, shipping_methods, shipping_method_id }) => (
          <div className="field w" key={seller_id}>
            <label htmlFor={OF_SELLER + seller_id}>{t("checkout.apart.of", { seller: name })}</label>
            <select
              className="input"
              id={OF_SELLER + seller_id}
              name={OF_SELLER + seller_id}
              value={shipping_method_id ?? ""}
              onChange={(event) => onChoose(event.currentTarget.form)}
            >
              <option value="">{t("checkout.apart.with")}</option>
              {shipping_methods.map((method) => (
                <option key={method.id} value={method.id}>
                  {`${price(method.price)}, ${day(method.estimated_to)}, ${method.name}`}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
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
