import { useQuery } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { type PaymentMethod, type PaymentMethodChange, paymentMethods } from "../../data/payment-methods.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { CountryChips } from "../../ui/country-chips.tsx";
import { CheckField, TextArea, TextField } from "../../ui/field.tsx";
import { Component as NotFound } from "../../ui/not-found.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { usePaymentWords } from "./words.ts";

const LIST = "/payment-methods";

interface Values {
  is_active: boolean;
  /** Codes with commas between. */
  countries: string;
  instructions: string;
  account_holder: string;
  account_number: string;
  bic: string;
  bank: string;
  days_to_pay: string;
}

export function Component() {
  const { gateway, method } = useParams();
  const query = useQuery({
    queryKey: ["payment-methods", "all"],
    queryFn: ({ signal }) => paymentMethods.list(signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const read = query.data.results.find((each) => each.gateway === gateway && each.method === method);
  return read ? <MethodForm key={`${gateway}/${method}`} read={read} /> : <NotFound />;
}

const codesOf = (text: string) => text.split(",").filter(Boolean);

const valuesOf = ({ account, ...read }: PaymentMethod): Values => ({
  is_active: read.is_active,
  countries: read.countries.join(","),
  instructions: read.instructions,
  account_holder: account?.holder ?? "",
  account_number: account?.number ?? "",
  bic: account?.bic ?? "",
  bank: account?.bank ?? "",
  days_to_pay: String(read.days_to_pay ?? ""),
});

/** What was changed; account and days of bank transfers alone. */
function changeOf(read: PaymentMethod, values: Values): PaymentMethodChange {
  const { is_active, countries, instructions, days_to_pay, ...account } = values;
  const general = { is_active, countries: codesOf(countries), instructions };
  const before = valuesOf(read);
  const all: PaymentMethodChange = read.account
    ? { ...general, ...account, days_to_pay: Number(days_to_pay) || 0 }
    : general;
  const known = { ...before, countries: read.countries, days_to_pay: read.days_to_pay };
  return changed<PaymentMethodChange>(known as PaymentMethodChange, all);
}

/** Who can choose a way to pay, what they read, and where a transfer goes. */
export function MethodForm({ read }: { read: PaymentMethod }) {
  const { t } = useTexts();
  const { nameOf, gatewayOf } = usePaymentWords();
  const notify = useNotify();
  const record = useRecordForm<Values>({
    values: valuesOf(read),
    parts: (values) => {
      const body = changeOf(read, values);
      if (Object.keys(body).length === 0) return [];
      const send = (version: number) => paymentMethods.change(read, version, body);
      return [{ key: read.method, name: nameOf(read.method), read, fields: Object.keys(values), send }];
    },
    keys: [["payment-methods"]],
    saved: () => notify(t("saved")),
  });
  return (
    <>
      <Head title={nameOf(read.method)} crumb={[LIST, t("nav.payments")]} about={gatewayOf(read.gateway)} />
      <RecordFrame record={record} right="settings.edit">
        <div className="sections">
          <Offer form={record.form} />
          {read.account ? <Account form={record.form} /> : null}
        </div>
      </RecordFrame>
    </>
  );
}

type Form = ReturnType<typeof useRecordForm<Values>>["form"];

function Offer({ form: { register, formState, control } }: { form: Form }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("payments.offer")}>
      <div className="stacked">
        <CheckField label={t("shipping.isActive")} {...register("is_active")} />
        <Controller
          control={control}
          name="countries"
          render={({ field }) => (
            <CountryChips
              label={t("shipping.countries")}
              hint={t("payments.countriesHint")}
              fault={errors.countries?.message}
              value={codesOf(field.value)}
              change={(codes) => field.onChange(codes.join(","))}
            />
          )}
        />
        <TextArea
          label={t("payments.instructions")}
          hint={t("payments.instructionsHint")}
          rows={3}
          {...register("instructions")}
          fault={errors.instructions?.message}
        />
      </div>
    </Panel>
  );
}

function Account({ form: { register, formState } }: { form: Form }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("payments.account")}>
      <div className="stacked">
        <TextField
          label={t("payments.holder")}
          {...register("account_holder")}
          fault={errors.account_holder?.message}
        />
        <TextField
          label={t("payments.number")}
          {...register("account_number")}
          fault={errors.account_number?.message}
        />
        <div className="pair">
          <TextField label={t("payments.bic")} {...register("bic")} fault={errors.bic?.message} />
          <TextField label={t("payments.bank")} {...register("bank")} fault={errors.bank?.message} />
        </div>
        <TextField
          label={t("payments.days")}
          hint={t("payments.daysHint")}
          inputMode="numeric"
          {...register("days_to_pay")}
          fault={errors.days_to_pay?.message}
        />
      </div>
    </Panel>
  );
}
