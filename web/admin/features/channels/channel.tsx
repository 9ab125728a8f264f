import { useQuery } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { millipercentOf, rateText } from "../../data/percent.ts";
import { type Channel, type ChannelChange, channels } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { type Key, type Speaker, useTexts } from "../../i18n.tsx";
import { CountryChips } from "../../ui/country-chips.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { LANGUAGES, type Language } from "./words.ts";

const LIST = "/channels";
const FIELDS = [
  "slug",
  "currency",
  "locale",
  "locales",
  "countries",
  "prices_include_tax",
  "tax_rounding",
  "tax_millipercent",
];

interface Values {
  slug: string;
  currency: string;
  spoken: Record<Language, boolean>;
  locale: Language;
  countries: string[];
  prices_include_tax: boolean;
  tax_rounding: Channel["tax_rounding"];
  /** The tax everywhere, of a new one alone. */
  percent: string;
}

export function Component() {
  const { slug = "" } = useParams();
  const isNew = slug === "new";
  const query = useQuery({
    queryKey: ["channels", "detail", slug],
    queryFn: ({ signal }) => channels.get(slug, signal),
    enabled: !isNew,
  });
  if (isNew) return <ChannelForm key="new" channel={null} />;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <ChannelForm key={slug} channel={query.data} />;
}

const valuesOf = (channel: Channel | null, language: string): Values => ({
  slug: channel?.slug ?? "",
  currency: channel?.currency ?? "EUR",
  spoken: {
    en: channel?.locales.includes("en") ?? true,
    de: channel?.locales.includes("de") ?? true,
    ar: channel?.locales.includes("ar") ?? false,
  },
  locale: LANGUAGES.find((each) => each === channel?.locale) ?? "en",
  countries: channel?.countries ?? [],
  prices_include_tax: channel?.prices_include_tax ?? true,
  tax_rounding: channel?.tax_rounding ?? "line",
  percent: rateText(channel ? 0 : 21_000, language),
});

/** The languages that are ticked, the one that is spoken when none is chosen first. */
const localesOf = ({ spoken, locale }: Values): Language[] =>
  LANGUAGES.filter((each) => spoken[each]).sort((a, b) => Number(b === locale) - Number(a === locale));

/** What an update takes; the order of languages says nothing there. */
const changeOf = (values: Values): ChannelChange => ({
  locale: values.locale,
  locales: LANGUAGES.filter((each) => values.spoken[each]),
  countries: values.countries,
  prices_include_tax: values.prices_include_tax,
  tax_rounding: values.tax_rounding,
});

const NAMES: Record<string, Key> = {
  slug: "channels.name",
  currency: "channels.currency",
  locale: "channels.locale",
  locales: "channels.languages",
  countries: "channels.countries",
  prices_include_tax: "channels.taxIn",
  tax_rounding: "channels.rounding",
  tax_millipercent: "taxes.percent",
};

function useParts(channel: Channel | null) {
  const { t, language } = useTexts();
  const words: Part["words"] = { name: (field) => NAMES[field] && t(NAMES[field]), value: () => undefined };
  return (values: Values): Part[] => {
    const before = channel ? changeOf(valuesOf(channel, language)) : {};
    const body = changed<ChannelChange>(before, changeOf(values));
    if (channel && Object.keys(body).length === 0) return [];
    const { slug, currency, countries, prices_include_tax, tax_rounding } = values;
    const taxed = { prices_include_tax, tax_rounding };
    const made = { slug, currency: currency.toUpperCase(), countries, ...taxed, locales: localesOf(values) };
    const send = (version: number) =>
      channel
        ? channels.update(channel.slug, version, body)
        : channels.create({ ...made, tax_millipercent: millipercentOf(values.percent) ?? 0 });
    const alias = { tax_millipercent: "percent", locales: "locale" };
    const read = channel ?? { version: 0 };
    return [{ key: channel?.id ?? "new", name: slug, read, fields: FIELDS, alias, words, send }];
  };
}

const checkOf = (values: Values, t: Speaker["t"]): Record<string, string> => {
  const faults: Record<string, string> = {};
  if (millipercentOf(values.percent) === null) faults.percent = t("fault.taxPercent");
  if (!values.spoken[values.locale]) faults.locale = t("fault.locale");
  return faults;
};

function ChannelForm({ channel }: { channel: Channel | null }) {
  const { t, language } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const record = useRecordForm<Values>({
    values: valuesOf(channel, language),
    parts: useParts(channel),
    check: (values) => checkOf(values, t),
    keys: [["channels"]],
    saved: () => {
      notify(t("saved"));
      if (!channel) navigate(LIST);
    },
  });
  return (
    <>
      <Head
        title={channel?.slug ?? t("channels.add")}
        crumb={[LIST, t("nav.channels")]}
        about={t("channels.formAbout")}
      />
      <RecordFrame record={record} right="settings.edit">
        <div className="sections">
          <Sold form={record.form} isNew={channel === null} />
          <Spoken form={record.form} />
          <Delivered form={record.form} />
        </div>
      </RecordFrame>
    </>
  );
}

type Form = ReturnType<typeof useRecordForm<Values>>["form"];

/** Its name, its currency and what a price means. */
function Sold({ form: { register, formState }, isNew }: { form: Form; isNew: boolean }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("channels.sold")}>
      <TextField
        label={t("channels.name")}
        {...register("slug")}
        readOnly={!isNew}
        hint={t("channels.nameHint")}
        fault={errors.slug?.message}
      />
      <TextField
        label={t("channels.currency")}
        {...register("currency")}
        readOnly={!isNew}
        maxLength={3}
        hint={t("channels.currencyHint")}
        fault={errors.currency?.message}
      />
      <CheckField label={t("channels.taxIn")} {...register("prices_include_tax")} hint={t("channels.taxHint")} />
      <SelectField label={t("channels.rounding")} {...register("tax_rounding")} hint={t("channels.roundingHint")}>
        <option value="line">{t("channels.roundingLine")}</option>
        <option value="rate">{t("channels.roundingRate")}</option>
      </SelectField>
      {isNew ? (
        <TextField
          label={t("channels.tax")}
          inputMode="decimal"
          {...register("percent")}
          hint={t("taxes.percentHint")}
          fault={errors.percent?.message}
        />
      ) : null}
    </Panel>
  );
}

function Spoken({ form: { register, formState, watch } }: { form: Form }) {
  const { t } = useTexts();
  const languageOf = useLanguageNames();
  const spoken = watch("spoken");
  return (
    <Panel title={t("channels.languages")}>
      {LANGUAGES.map((each) => (
        <CheckField key={each} label={languageOf(each)} {...register(`spoken.${each}`)} />
      ))}
      <SelectField
        label={t("channels.locale")}
        {...register("locale")}
        hint={t("channels.localeHint")}
        fault={formState.errors.locale?.message}
      >
        {LANGUAGES.filter((each) => spoken[each]).map((each) => (
          <option key={each} value={each}>
            {languageOf(each)}
          </option>
        ))}
      </SelectField>
    </Panel>
  );
}

function Delivered({ form: { control, formState } }: { form: Form }) {
  const { t } = useTexts();
  return (
    <Panel title={t("channels.countries")}>
      <Controller
        control={control}
        name="countries"
        render={({ field }) => (
          <CountryChips
            label={t("channels.countriesLabel")}
            hint={t("channels.countriesHint")}
            fault={formState.errors.countries?.message}
            value={field.value}
            change={field.onChange}
          />
        )}
      />
    </Panel>
  );
}
