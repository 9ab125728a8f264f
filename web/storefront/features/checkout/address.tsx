// Who buys, and where it goes.
import { useI18n } from "../../../shared/i18n.ts";
import { Field } from "../../../shared/ui.tsx";
import { Country } from "../../parts/country.tsx";
import { Step } from "./step.tsx";

interface Typed {
  values: Record<string, string>;
  /** What is wrong, by field. */
  errors: Record<string, string[]>;
}

const fieldsOf =
  ({ values, errors }: Typed) =>
  (name: string) => ({ name, defaultValue: values[name] ?? "", errors: errors[name] });

export function Contact(typed: Typed) {
  const { t } = useI18n();
  const at = fieldsOf(typed);
  return (
    <Step
      {...typed}
      title={`1. ${t("checkout.contact")}`}
      fields={["email"]}
      required={["email"]}
      say={(values) => values.email ?? ""}
    >
      <div className="formgrid">
        <Field
          {...at("email")}
          label={t("field.email")}
          hint={t("field.email.hint")}
          type="email"
          autoComplete="email"
          required
          wide
        />
      </div>
    </Step>
  );
}

const NEEDED = ["first_name", "line1", "postal_code", "city", "country"];
/** What few addresses need. */
const RARE = ["line2", "company", "vat_number", "phone"];

/** An address in a line. */
function line(values: Record<string, string>, country = ""): string {
  const words = (...names: string[]) => names.map((name) => values[name] ?? "").join(" ");
  const parts = [words("first_name", "last_name"), values.company, values.line1, values.line2];
  return [...parts, words("postal_code", "city"), country]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(", ");
}

interface Props extends Typed {
  countries: { code: string; name: string }[];
  onCountry: (country: string) => void;
}

export function Address({ countries, onCountry, ...typed }: Props) {
  const { t } = useI18n();
  const at = fieldsOf(typed);
  const { values, errors } = typed;
  return (
    <Step
      {...typed}
      title={`2. ${t("checkout.address")}`}
      fields={[...NEEDED, ...RARE, "last_name"]}
      required={NEEDED}
      say={(said) => line(said, countries.find(({ code }) => code === said.country)?.name)}
    >
      <div className="formgrid">
        <Field {...at("first_name")} label={t("field.first_name")} autoComplete="given-name" required />
        <Field {...at("last_name")} label={t("field.last_name")} autoComplete="family-name" />
        <Field {...at("line1")} label={t("field.line1")} autoComplete="address-line1" required wide />
        <Field {...at("postal_code")} label={t("field.postal_code")} autoComplete="postal-code" required />
        <Field {...at("city")} label={t("field.city")} autoComplete="address-level2" required />
        <Country countries={countries} chosen={values.country} errors={errors.country} onChoose={onCountry} wide />
      </div>
      <More {...typed} />
    </Step>
  );
}

/** The rare fields: folded, unless something is in them or wrong with them. */
function More(typed: Typed) {
  const { t } = useI18n();
  const at = fieldsOf(typed);
  const isUsed = RARE.some((name) => typed.values[name] || typed.errors[name]);
  return (
    <details className="fold" open={isUsed}>
      <summary>{t("checkout.more")}</summary>
      <div className="formgrid">
        <Field
          {...at("line2")}
          label={t("field.line2")}
          hint={t("field.line2.hint")}
          autoComplete="address-line2"
          wide
        />
        <Field {...at("company")} label={t("field.company")} autoComplete="organization" />
        <Field {...at("vat_number")} label={t("field.vat_number")} hint={t("field.vat_number.hint")} />
        <Field {...at("phone")} label={t("field.phone")} hint={t("field.phone.hint")} type="tel" autoComplete="tel" />
      </div>
    </details>
  );
}
