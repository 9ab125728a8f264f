import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { brands, categories, sellers } from "../../data/provider.ts";
import { allRows } from "../../data/selection.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/parts.tsx";
import { CONDITIONS, type ConditionType, type Values } from "./values.ts";

type Places = Record<"category" | "brand" | "seller", { id: string; name: string }[]>;

/** What a condition can name: all categories, brands and sellers of the shop. */
function usePlaces() {
  return useQuery({
    queryKey: ["collections", "places"],
    queryFn: async ({ signal }): Promise<Places> => {
      const [tree, makers, houses] = await Promise.all([
        categories.list(signal),
        allRows((page) => brands.list({ page, size: 100 }, signal)),
        allRows((page) => sellers.list({ page, size: 100 }, signal)),
      ]);
      const byPath = [...tree.results].sort((a, b) => a.path.localeCompare(b.path));
      const depth = (path: string) => "– ".repeat(path.split("/").length - 1);
      return {
        category: byPath.map(({ id, name, path }) => ({ id, name: depth(path) + name })),
        brand: makers,
        seller: houses,
      };
    },
    staleTime: 60_000,
  });
}

/** The conditions of a rule, a row each. */
export function RuleFields({ form, currency }: { form: UseFormReturn<Values>; currency: string }) {
  const { t } = useTexts();
  const places = usePlaces();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "conditions" });
  return (
    <Panel title={t("rule.title")}>
      <SelectField label={t("rule.match")} {...form.register("match")}>
        <option value="all">{t("rule.match.all")}</option>
        <option value="any">{t("rule.match.any")}</option>
      </SelectField>
      {fields.length === 0 ? <p className="mute">{t("rule.none")}</p> : null}
      <ol className="conditions">
        {fields.map((field, index) => (
          <li key={field.id}>
            <Row form={form} index={index} places={places.data} currency={currency} />
            <button
              type="button"
              className="disc"
              aria-label={t("rule.remove", { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <Trash2 className="i" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="btn quiet"
        disabled={fields.length >= 20}
        onClick={() => append({ type: "category", value: "" })}
      >
        <Plus className="i" aria-hidden="true" />
        {t("rule.add")}
      </button>
    </Panel>
  );
}

const START: Partial<Record<ConditionType, string>> = { on_sale: "true", in_stock: "true" };

interface RowProps {
  form: UseFormReturn<Values>;
  index: number;
  places: Places | undefined;
  currency: string;
}

function Row({ form, index, places, currency }: RowProps) {
  const { t } = useTexts();
  const type = form.watch(`conditions.${index}.type`);
  const name = `conditions.${index}.value` as const;
  // What fits one kind of condition is no value of another.
  const turn = (to: ConditionType) => form.setValue(name, START[to] ?? "", { shouldDirty: true });
  return (
    <>
      <SelectField
        label={t("rule.what")}
        {...form.register(`conditions.${index}.type`, { onChange: (event) => turn(event.target.value) })}
      >
        {CONDITIONS.map((each) => (
          <option key={each} value={each}>
            {t(`rule.${each}`)}
          </option>
        ))}
      </SelectField>
      <Value form={form} index={index} type={type} places={places} currency={currency} />
    </>
  );
}

function Value({ form, index, type, places, currency }: RowProps & { type: ConditionType }) {
  const { t } = useTexts();
  const fault = form.formState.errors.conditions?.[index]?.value?.message;
  const told = { label: t(`rule.${type}`), fault, ...form.register(`conditions.${index}.value`) };
  switch (type) {
    case "category":
    case "brand":
    case "seller": {
      const held = form.getValues(`conditions.${index}.value`);
      const known = places?.[type] ?? [];
      return (
        <SelectField key={`${type}${known.length}`} {...told}>
          <option value="">{t("rule.choose")}</option>
          {held && !known.some(({ id }) => id === held) ? <option value={held}>{held}</option> : null}
          {known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      );
    }
    case "on_sale":
    case "in_stock":
      return (
        <SelectField key={type} {...told}>
          <option value="true">{t("yes")}</option>
          <option value="false">{t("no")}</option>
        </SelectField>
      );
    case "price_at_least":
    case "price_at_most":
      return <TextField key={type} inputMode="decimal" hint={currency} {...told} />;
    case "created_within_days":
    case "rating_at_least":
      return <TextField key={type} inputMode="numeric" {...told} />;
    default:
      return <TextField key={type} {...told} />;
  }
}
