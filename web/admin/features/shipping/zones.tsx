// Countries in which a method asks for prices of their own, and its prices there.
import { Plus, Trash2 } from "lucide-react";
import { Controller, type UseFormReturn, useFieldArray } from "react-hook-form";
import { useTexts } from "../../i18n.tsx";
import { CountryChips } from "../../ui/country-chips.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/parts.tsx";
import { codesOf, RATED_BY, type ShippingValues } from "./values.ts";

type Form = UseFormReturn<ShippingValues>;

const BLANK = { name: "", countries: "", isFreeOver: false, free_over: "", rates: [{ from: "0", price: "" }] };

export function Zones({ form, currency }: { form: Form; currency: string }) {
  const { t } = useTexts();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "zones" });
  const { errors } = form.formState;
  return (
    <Panel title={t("zones.title")}>
      <p className="mute">{t("zones.about")}</p>
      <div className="pair">
        <SelectField label={t("zones.ratedBy")} {...form.register("rated_by")}>
          {RATED_BY.map((each) => (
            <option key={each} value={each}>
              {t(`zones.by.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("zones.maxWeight")}
          hint={t("zones.maxWeightHint")}
          inputMode="numeric"
          {...form.register("max_weight_grams")}
          fault={errors.max_weight_grams?.message}
        />
      </div>
      <ol className="zones">
        {fields.map((field, index) => (
          <li key={field.id}>
            <Zone form={form} index={index} currency={currency} remove={() => remove(index)} />
          </li>
        ))}
      </ol>
      <button type="button" className="btn quiet" onClick={() => append(BLANK)}>
        <Plus className="i" aria-hidden="true" />
        {t("zones.add")}
      </button>
    </Panel>
  );
}

interface ZoneProps {
  form: Form;
  index: number;
  currency: string;
  remove: () => void;
}

function Zone({ form, index, currency, remove }: ZoneProps) {
  const { t } = useTexts();
  const { register, watch, control } = form;
  const faults = form.formState.errors.zones?.[index];
  const at = `zones.${index}` as const;
  return (
    <fieldset className="stacked">
      <legend className="vh">{watch(`${at}.name`) || t("zones.unnamed", { number: index + 1 })}</legend>
      <TextField label={t("zones.name")} {...register(`${at}.name`)} fault={faults?.name?.message} />
      <Controller
        control={control}
        name={`${at}.countries`}
        render={({ field }) => (
          <CountryChips
            label={t("shipping.countries")}
            fault={faults?.countries?.message}
            value={codesOf(field.value)}
            change={(codes) => field.onChange(codes.join(","))}
          />
        )}
      />
      <Rates form={form} index={index} currency={currency} />
      <CheckField label={t("shipping.isFreeOver")} {...register(`${at}.isFreeOver`)} />
      {watch(`${at}.isFreeOver`) ? (
        <TextField
          label={t("shipping.freeOverIn", { currency })}
          inputMode="decimal"
          {...register(`${at}.free_over`)}
          fault={faults?.free_over?.message}
        />
      ) : null}
      <button type="button" className="text danger" onClick={remove}>
        {t("zones.remove", { name: watch(`${at}.name`) || t("zones.unnamed", { number: index + 1 }) })}
      </button>
    </fieldset>
  );
}

function Rates({ form, index, currency }: Omit<ZoneProps, "remove">) {
  const { t } = useTexts();
  const name = `zones.${index}.rates` as const;
  const { fields, append, remove } = useFieldArray({ control: form.control, name });
  const faults = form.formState.errors.zones?.[index]?.rates;
  const ratedBy = form.watch("rated_by");
  return (
    <div className="stacked">
      {fields.map((field, row) => (
        <div className="raterow" key={field.id}>
          <TextField
            label={t(`zones.from.${ratedBy}`, { currency })}
            inputMode="decimal"
            {...form.register(`${name}.${row}.from`)}
            fault={faults?.[row]?.from?.message}
          />
          <TextField
            label={t("shipping.priceIn", { currency })}
            inputMode="decimal"
            {...form.register(`${name}.${row}.price`)}
            fault={faults?.[row]?.price?.message}
          />
          <button
            type="button"
            className="disc"
            aria-label={t("zones.removeRate", { number: row + 1 })}
            disabled={fields.length === 1}
            onClick={() => remove(row)}
          >
            <Trash2 className="i" aria-hidden="true" />
          </button>
        </div>
      ))}
      <button type="button" className="text" onClick={() => append({ from: "", price: "" })}>
        {t("zones.addRate")}
      </button>
    </div>
  );
}
