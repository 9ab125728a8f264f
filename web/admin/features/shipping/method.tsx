import { useQuery } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { products, shippingMethods } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { CountryChips } from "../../ui/country-chips.tsx";
import { CheckField, TextArea, TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RemoveRecord } from "../../ui/remove-record.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { TranslateLink } from "../../ui/translate-link.tsx";
import { codesOf, type Edited, faultsOf, partsOf, type ShippingValues, valuesOf } from "./values.ts";
import { Zones } from "./zones.tsx";

const LIST = "/shipping-methods";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["shipping-methods", "detail", id],
    queryFn: ({ signal }) => (id === "new" ? blank(signal) : read(id, signal)),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <ShippingForm key={id} edited={query.data} />;
}

async function read(id: string, signal: AbortSignal): Promise<Edited> {
  const method = await shippingMethods.get(id, signal);
  return { method, currency: method.price.currency };
}

/** A new method stands last. The shop's currency is that of its other methods, or of what it sells. */
async function blank(signal: AbortSignal): Promise<Edited> {
  const { results } = await shippingMethods.list(signal);
  const position = Math.max(-1, ...results.map((each) => each.position)) + 1;
  const priced = results[0] ?? (await products.list({ page_size: 1 }, signal)).results[0];
  return { method: null, currency: priced?.price?.currency ?? "EUR", position };
}

function ShippingForm({ edited }: { edited: Edited }) {
  const texts = useTexts();
  const { t } = texts;
  const notify = useNotify();
  const navigate = useNavigate();
  const { method, currency } = edited;
  const record = useRecordForm<ShippingValues>({
    values: valuesOf(edited),
    parts: (values) => partsOf(edited, values, texts),
    check: (values) => faultsOf(values, currency, t),
    keys: [["shipping-methods"]],
    saved: () => {
      notify(t("saved"));
      if (!method) navigate(LIST);
    },
  });
  return (
    <>
      <Head
        title={method ? method.name : t("shipping.add")}
        crumb={[LIST, t("nav.shipping")]}
        acts={
          method ? (
            <>
              <TranslateLink kind="shipping_method" id={method.id} />
              <Needs right="settings.edit">
                <RemoveRecord
                  title={t("shipping.removeTitle", { name: method.name })}
                  text={t("shipping.removeText")}
                  remove={() => shippingMethods.remove(method.id, method.version)}
                  list={["shipping-methods", "list"]}
                  to={LIST}
                />
              </Needs>
            </>
          ) : null
        }
      />
      <RecordFrame record={record} right="settings.edit">
        <div className="edit">
          <div>
            <Texts form={record.form} />
            <Costs form={record.form} currency={currency} />
            <Zones form={record.form} currency={currency} />
            <Reach form={record.form} />
          </div>
          <div>
            <Order form={record.form} />
          </div>
        </div>
      </RecordFrame>
    </>
  );
}

type Form = ReturnType<typeof useRecordForm<ShippingValues>>["form"];

function Texts({ form: { register, formState, watch } }: { form: Form }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("shipping.texts")}>
      <TextField label={t("field.name")} {...register("name")} fault={errors.name?.message} />
      <TextArea
        label={t("shipping.description")}
        rows={2}
        {...register("description")}
        fault={errors.description?.message}
      />
      <CheckField label={t("shipping.isPickup")} {...register("isPickup")} />
      {watch("isPickup") ? (
        <TextArea
          label={t("shipping.pickupAddress")}
          rows={3}
          {...register("pickup_address")}
          fault={errors.pickup_address?.message}
        />
      ) : null}
    </Panel>
  );
}

function Costs({ form: { register, formState, watch }, currency }: { form: Form; currency: string }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("shipping.costs")}>
      <TextField
        label={t("shipping.priceIn", { currency })}
        inputMode="decimal"
        {...register("price")}
        fault={errors.price?.message}
      />
      <CheckField label={t("shipping.isFreeOver")} {...register("isFreeOver")} />
      {watch("isFreeOver") ? (
        <TextField
          label={t("shipping.freeOverIn", { currency })}
          inputMode="decimal"
          {...register("free_over")}
          fault={errors.free_over?.message}
        />
      ) : null}
    </Panel>
  );
}

function Reach({ form: { register, formState, control } }: { form: Form }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("shipping.reach")}>
      <div className="stacked">
        <div className="pair">
          {(["min_days", "max_days"] as const).map((name) => (
            <TextField
              key={name}
              label={t(name === "min_days" ? "shipping.minDays" : "shipping.maxDays")}
              inputMode="numeric"
              {...register(name)}
              fault={errors[name]?.message}
            />
          ))}
        </div>
        <Controller
          control={control}
          name="countries"
          render={({ field }) => (
            <CountryChips
              label={t("shipping.countries")}
              hint={t("shipping.countriesHint")}
              fault={errors.countries?.message}
              value={codesOf(field.value)}
              change={(codes) => field.onChange(codes.join(","))}
            />
          )}
        />
      </div>
    </Panel>
  );
}

function Order({ form: { register, formState } }: { form: Form }) {
  const { t } = useTexts();
  const { errors } = formState;
  return (
    <Panel title={t("shipping.order")}>
      <CheckField label={t("shipping.isActive")} {...register("is_active")} />
      <TextField
        label={t("categories.position")}
        inputMode="numeric"
        hint={t("shipping.positionHint")}
        {...register("position")}
        fault={errors.position?.message}
      />
      <TextField
        label={t("shipping.code")}
        hint={t("shipping.codeHint")}
        {...register("code")}
        fault={errors.code?.message}
      />
    </Panel>
  );
}
