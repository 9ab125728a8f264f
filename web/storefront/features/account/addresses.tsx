// The address book of a member.
import { series } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { Field } from "../../../shared/ui.tsx";
import { Country } from "../../parts/country.tsx";
import { AccountShell, Wrong } from "./shell.tsx";

type Input = { input: PageOf<"addresses"> };

function Book({ input }: Input) {
  const { t, locale } = useI18n();
  const { addresses, countries } = input.data;
  const countryOf = (code: string) => countries.find((country) => country.code === code)?.name ?? code;
  if (addresses.length === 0) return <p className="mute">{t("account.addresses.none")}</p>;
  return (
    <ul className="rows">
      {addresses.map((saved) => (
        <li key={saved.id}>
          <span>
            <b>
              {saved.first_name} {saved.last_name}
            </b>{" "}
            {saved.is_default ? <span className="badge ok">{t("account.addresses.default")}</span> : null}
            <small>
              {series(
                [
                  saved.company,
                  saved.line1,
                  saved.line2,
                  `${saved.postal_code} ${saved.city}`,
                  countryOf(saved.country),
                ]
                  .filter((part) => part?.trim())
                  .map(String),
                locale,
              )}
            </small>
          </span>
          <span className="row-acts">
            <Link
              className="text"
              href={`/account/addresses/?edit=${saved.id}#address`}
              aria-label={t("account.addresses.edit.of", { line: saved.line1 })}
            >
              {t("account.addresses.edit")}
            </Link>
            <Form action="/account/addresses/remove/" method="post">
              <input type="hidden" name="id" value={saved.id} />
              <button
                className="text"
                type="submit"
                aria-label={t("account.addresses.remove.of", { line: saved.line1 })}
              >
                {t("account.addresses.remove")}
              </button>
            </Form>
          </span>
        </li>
      ))}
    </ul>
  );
}

function AddressForm({ input }: Input) {
  const { t } = useI18n();
  const { countries, values, errors, editing } = input.data;
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: errors[name] });
  return (
    <Form action="/account/addresses/" method="post" className="steps">
      {editing ? <input type="hidden" name="id" value={editing} /> : null}
      <div className="formgrid">
        <Field {...at("first_name")} label={t("field.first_name")} autoComplete="given-name" required />
        <Field {...at("last_name")} label={t("field.last_name")} autoComplete="family-name" />
        <Field {...at("line1")} label={t("field.line1")} autoComplete="address-line1" required wide />
        <Field
          {...at("line2")}
          label={t("field.line2")}
          hint={t("field.line2.hint")}
          autoComplete="address-line2"
          wide
        />
        <Field {...at("postal_code")} label={t("field.postal_code")} autoComplete="postal-code" />
        <Field {...at("city")} label={t("field.city")} autoComplete="address-level2" required />
        <Country countries={countries} chosen={values.country} errors={errors.country} />
        <Field {...at("phone")} label={t("field.phone")} hint={t("field.phone.hint")} type="tel" autoComplete="tel" />
      </div>
      <label className="check">
        <input type="checkbox" name="is_default" defaultChecked={values.is_default === "on"} />{" "}
        <span>{t("account.addresses.make_default")}</span>
      </label>
      <button className="btn" type="submit">
        {t("account.addresses.save")}
      </button>
    </Form>
  );
}

export function AddressesPage({ input }: Input) {
  const { t } = useI18n();
  const { me, editing, errors } = input.data;
  const wrong = errors.form ?? errors.address;
  return (
    <AccountShell input={input} me={me} at="addresses">
      <section className="sec2 first" aria-labelledby="h-addresses">
        <div className="head">
          <h2 id="h-addresses">{t("account.addresses")}</h2>
        </div>
        <Book input={input} />
      </section>
      <section className="sec2" id="address" aria-labelledby="h-address">
        <div className="head">
          <h2 id="h-address">{editing ? t("account.addresses.change") : t("account.addresses.new")}</h2>
          {editing ? (
            <Link className="text" href="/account/addresses/#address">
              {t("account.addresses.other")}
            </Link>
          ) : null}
        </div>
        <Wrong errors={wrong} />
        <AddressForm key={editing ?? "new"} input={input} />
      </section>
    </AccountShell>
  );
}
