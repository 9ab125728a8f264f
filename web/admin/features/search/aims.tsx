// What counts more or less for a search: products, brands, categories, and values of attributes.
import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { Target } from "../../data/curations.ts";
import { brands, categories } from "../../data/provider.ts";
import { allRows } from "../../data/selection.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { FindProducts } from "../../ui/find-products.tsx";
import { Panel } from "../../ui/parts.tsx";
import { type Aim, keyOf, MOST, sameTarget, type Way } from "./arranged.ts";

const KINDS = ["product", "brand", "category", "attribute"] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  way: Way;
  aims: Aim[];
  change: (aims: Aim[]) => void;
  /** What is wrong with the target at a place. */
  faultAt: (place: number) => string | undefined;
  fault?: string;
}

export function Aims({ way, aims, change, faultAt, fault }: Props) {
  const { t, count } = useTexts();
  const [adds, setAdds] = useState(false);
  const add = (aim: Aim) => {
    if (!aims.some(({ target }) => sameTarget(target, aim.target))) change([...aims, aim]);
  };
  return (
    <Panel
      title={t(`curations.${way}`)}
      mark={aims.length > 0 ? <span className="mute num">{count(aims.length)}</span> : null}
    >
      <p className="mute xs hint">{t(`curations.${way}Hint`)}</p>
      <ul className="picks aims">
        {aims.map((aim, n) => (
          <Row
            key={keyOf(aim.target)}
            aim={aim}
            fault={faultAt(n)}
            remove={() => change(aims.filter((each) => each !== aim))}
          />
        ))}
      </ul>
      {fault ? (
        <p className="cellfault" role="alert">
          {fault}
        </p>
      ) : null}
      <button
        type="button"
        className="btn quiet"
        aria-label={adds ? undefined : t(`curations.${way}Add`)}
        aria-expanded={adds}
        disabled={aims.length >= MOST}
        onClick={() => setAdds(!adds)}
      >
        {adds ? <X className="i" aria-hidden="true" /> : <Plus className="i" aria-hidden="true" />}
        {t(adds ? "toast.close" : "curations.aim")}
      </button>
      {adds && aims.length < MOST ? <Adder add={add} aims={aims} /> : null}
    </Panel>
  );
}

function Row({ aim, fault, remove }: { aim: Aim; fault: string | undefined; remove: () => void }) {
  const { t } = useTexts();
  return (
    <li>
      <span className="clip">
        <span className="mute xs">{t(`curations.by.${aim.target.by}`)}</span>
        <span className="wrapany">{aim.name}</span>
        {fault ? (
          <span className="cellfault" role="alert">
            {fault}
          </span>
        ) : null}
      </span>
      <button type="button" className="disc" aria-label={t("pick.remove", { title: aim.name })} onClick={remove}>
        <Trash2 className="i" aria-hidden="true" />
      </button>
    </li>
  );
}

/** Asks for one more: what kind it is, then which. */
function Adder({ add, aims }: { add: (aim: Aim) => void; aims: Aim[] }) {
  const { t } = useTexts();
  const [kind, setKind] = useState<Kind>("product");
  const has = (target: Target) => aims.some((aim) => sameTarget(aim.target, target));
  return (
    <div className="adder">
      <SelectField label={t("rule.what")} value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`curations.by.${each}`)}
          </option>
        ))}
      </SelectField>
      {kind === "product" ? (
        <FindProducts
          isIn={(id) => has({ by: "product", id })}
          add={({ id, title }) => add({ target: { by: "product", id }, name: title })}
        />
      ) : null}
      {kind === "brand" || kind === "category" ? <PlaceField kind={kind} has={has} add={add} /> : null}
      {kind === "attribute" ? <AttributeFields add={add} /> : null}
    </div>
  );
}

interface Place {
  value: string;
  label: string;
  aim: Aim;
}

/** The shop's brands, or its categories as they stand below each other. */
function usePlaces(kind: "brand" | "category") {
  return useQuery({
    queryKey: ["curations", "places", kind],
    queryFn: async ({ signal }): Promise<Place[]> => {
      if (kind === "brand") {
        const all = await allRows((page) => brands.list({ page, size: 100 }, signal));
        return all.map(({ id, name }) => ({ value: id, label: name, aim: { target: { by: "brand", name }, name } }));
      }
      const { results } = await categories.list(signal);
      const byPath = [...results].sort((a, b) => a.path.localeCompare(b.path));
      return byPath.map(({ id, name, path }) => ({
        value: id,
        label: "– ".repeat(path.split("/").length - 1) + name,
        aim: { target: { by: "category", id }, name },
      }));
    },
    staleTime: 60_000,
  });
}

interface PlaceProps {
  kind: "brand" | "category";
  has: (target: Target) => boolean;
  add: (aim: Aim) => void;
}

function PlaceField({ kind, has, add }: PlaceProps) {
  const { t } = useTexts();
  const places = usePlaces(kind);
  const open = (places.data ?? []).filter(({ aim }) => !has(aim.target));
  return (
    <SelectField
      label={t(`curations.by.${kind}`)}
      fault={places.error?.message}
      value=""
      onChange={({ target }) => {
        const chosen = open.find(({ value }) => value === target.value);
        if (chosen) add(chosen.aim);
      }}
    >
      <option value="">{t("rule.choose")}</option>
      {open.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

function AttributeFields({ add }: { add: (aim: Aim) => void }) {
  const { t } = useTexts();
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const target: Target = { by: "attribute", name: name.trim(), value: value.trim() };
  const isWhole = target.name !== "" && target.value !== "";
  const put = () => {
    if (!isWhole) return;
    add({ target, name: `${target.name}: ${target.value}` });
    setValue("");
  };
  return (
    <>
      <TextField
        label={t("curations.attribute")}
        hint={t("curations.attributeHint")}
        maxLength={255}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={t("curations.value")}
        maxLength={255}
        value={value}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          put();
        }}
      />
      <button type="button" className="btn quiet" disabled={!isWhole} onClick={put}>
        {t("curations.addValue")}
      </button>
    </>
  );
}
