import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "react-router";
import { ANY, byName, COUNTRIES } from "../../data/countries.ts";
import { changed } from "../../data/edit.ts";
import { millipercentOf, rateText } from "../../data/percent.ts";
import { type TaxInput, type TaxRate, taxRates } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { type Key, type Speaker, useTexts } from "../../i18n.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RemoveRecord } from "../../ui/remove-record.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { CLASSES, useTaxWords } from "./words.ts";

const LIST = "/tax-rates";
const FIELDS = ["country", "region", "tax_class", "name", "millipercent", "adds_to_country"];

interface Values {
  country: string;
  /** Empty for all that have no rate of their own. */
  region: string;
  tax_class: string;
  name: string;
  percent: string;
  /** On top of the country's rate, of a region alone. */
  adds_to_country: boolean;
}

export function Component() {
  const { id = "" } = useParams();
  const isNew = id === "new";
  const query = useQuery({
    queryKey: ["tax-rates", "detail", id],
    queryFn: ({ signal }) => taxRates.get(id, signal),
    enabled: !isNew,
  });
  if (isNew) return <RateForm key="new" rate={null} />;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <RateForm key={id} rate={query.data} />;
}

const valuesOf = (rate: TaxRate | null, language: string): Values => ({
  country: rate?.country ?? ANY,
  region: rate && rate.region !== ANY ? rate.region : "",
  tax_class: rate?.tax_class ?? ANY,
  name: rate?.name ?? "",
  percent: rate ? rateText(rate.millipercent, language) : "",
  adds_to_country: rate?.adds_to_country ?? false,
});

const regionOf = ({ country, region }: Values): string => (country === ANY ? ANY : region.trim() || ANY);

const inputOf = (values: Values): TaxInput => ({
  country: values.country,
  region: regionOf(values),
  tax_class: values.tax_class,
  name: values.name.trim(),
  millipercent: millipercentOf(values.percent),
  adds_to_country: values.adds_to_country && regionOf(values) !== ANY,
});

const NAMES: Record<string, Key> = {
  country: "taxes.country",
  region: "taxes.region",
  tax_class: "taxes.class",
  name: "taxes.name",
  millipercent: "taxes.percent",
  adds_to_country: "taxes.adds",
};

function useParts(rate: TaxRate | null) {
  const { t, language } = useTexts();
  const { classOf, placeOf } = useTaxWords();
  const told: Record<string, (value: unknown) => string> = {
    country: (value) => placeOf(String(value)),
    region: (value) => (value === ANY ? t("taxes.anyRegion") : String(value)),
    tax_class: (value) => classOf(String(value)),
    millipercent: (value) => rateText(Number(value), language),
    adds_to_country: (value) => t(value ? "taxes.addsYes" : "taxes.addsNo"),
  };
  const words: Part["words"] = {
    name: (field) => NAMES[field] && t(NAMES[field]),
    value: (field, value) => told[field]?.(value),
  };
  return (values: Values): Part[] => {
    const input = inputOf(values);
    const body = rate ? changed<TaxInput>(rate, input) : input;
    if (Object.keys(body).length === 0) return [];
    const send = (version: number) => (rate ? taxRates.update(rate.id, version, body) : taxRates.create(body));
    const read = rate ?? { version: 0 };
    const alias = { millipercent: "percent" };
    return [{ key: rate?.id ?? "new", name: rate?.name ?? values.name, read, fields: FIELDS, alias, words, send }];
  };
}

const checkOf = ({ percent }: Values, t: Speaker["t"]): Record<string, string> =>
  millipercentOf(percent) === null ? { percent: t("fault.taxPercent") } : {};

/** Where a rate holds, for what, and how much it is. */
export function RateForm({ rate }: { rate: TaxRate | null }) {
  const { t, language } = useTexts();
  const { classOf, placeOf } = useTaxWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const record = useRecordForm<Values>({
    values: valuesOf(rate, language),
    parts: useParts(rate),
    check: (values) => checkOf(values, t),
    keys: [["tax-rates"]],
    saved: () => {
      notify(t("saved"));
      if (!rate) navigate(LIST);
    },
  });
  const title = rate ? t("taxes.title", { place: placeOf(rate.country), class: classOf(rate.tax_class) }) : "";
  return (
    <>
      <Head
        title={title || t("taxes.add")}
        crumb={[LIST, t("nav.taxes")]}
        about={t("taxes.about")}
        acts={
          <Needs right="settings.edit">
            {rate ? (
              <RemoveRecord
                title={t("taxes.removeTitle", { name: title })}
                text={t("taxes.removeText")}
                remove={() => taxRates.remove(rate.id, rate.version)}
                list={["tax-rates", "list"]}
                to={LIST}
              />
            ) : null}
          </Needs>
        }
      />
      <RecordFrame record={record} right="settings.edit">
        <div className="sections">
          <Where form={record.form} own={rate?.country ?? ANY} />
          <What form={record.form} own={rate?.tax_class ?? ANY} />
        </div>
      </RecordFrame>
    </>
  );
}

type Form = ReturnType<typeof useRecordForm<Values>>["form"];
/** The values that can be chosen, with the one that is there already. */
const withOwn = (all: readonly string[], own: string) => (all.includes(own) ? all : [...all, own]);

function Where({ form: { register, formState, watch }, own }: { form: Form; own: string }) {
  const { t, country, language } = useTexts();
  const { placeOf } = useTaxWords();
  const { errors } = formState;
  const countries = byName(own === ANY ? COUNTRIES : withOwn(COUNTRIES, own), country, language);
  return (
    <Panel title={t("taxes.where")}>
      <SelectField label={t("taxes.country")} {...register("country")} fault={errors.country?.message}>
        {[ANY, ...countries].map((each) => (
          <option key={each} value={each}>
            {placeOf(each)}
          </option>
        ))}
      </SelectField>
      {watch("country") === ANY ? null : (
        <>
          <TextField
            label={t("taxes.regionOptional")}
            {...register("region")}
            hint={t("taxes.regionHint")}
            fault={errors.region?.message}
          />
          {watch("region").trim() ? (
            <CheckField label={t("taxes.adds")} {...register("adds_to_country")} hint={t("taxes.addsHint")} />
          ) : null}
        </>
      )}
    </Panel>
  );
}

function What({ form: { register, formState }, own }: { form: Form; own: string }) {
  const { t } = useTexts();
  const { classOf } = useTaxWords();
  const { errors } = formState;
  return (
    <Panel title={t("taxes.what")}>
      <SelectField
        label={t("taxes.class")}
        {...register("tax_class")}
        hint={t("taxes.classHint")}
        fault={errors.tax_class?.message}
      >
        {withOwn(CLASSES, own).map((each) => (
          <option key={each} value={each}>
            {classOf(each)}
          </option>
        ))}
      </SelectField>
      <TextField label={t("taxes.name")} {...register("name")} fault={errors.name?.message} />
      <TextField
        label={t("taxes.percent")}
        inputMode="decimal"
        {...register("percent")}
        hint={t("taxes.percentHint")}
        fault={errors.percent?.message}
      />
    </Panel>
  );
}
