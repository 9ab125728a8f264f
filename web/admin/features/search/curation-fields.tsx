// The fields of what is arranged for a search.
import { useQuery } from "@tanstack/react-query";
import type { Path, UseFormReturn } from "react-hook-form";
import { Link } from "react-router";
import { curations, isThere } from "../../data/curations.ts";
import { useSettled } from "../../data/settled.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/parts.tsx";
import { PickProducts } from "../../ui/pick-products.tsx";
import { Aims } from "./aims.tsx";
import { isPath, MATCHINGS, MOST, type Pin, type Values, WAYS } from "./arranged.ts";

export interface FieldsProps {
  form: UseFormReturn<Values>;
  /** What is wrong with a field, by the form or by what was tried. */
  fault: (field: string) => string | undefined;
}

type Arranged = Pick<Values, "pinned" | "boosted" | "buried">;

/** Arranges something another way; what was wrong with it before is said no more. */
export function arrange(form: UseFormReturn<Values>, change: Partial<Arranged>) {
  for (const [name, value] of Object.entries(change)) {
    form.setValue(name as keyof Arranged, value, { shouldDirty: true });
  }
  form.clearErrors(["pinned", "boosted", "buried", "pin", "aim"] as Path<Values>[]);
}

export function SearchPanel({ form, fault, isNew }: FieldsProps & { isNew: boolean }) {
  const { t } = useTexts();
  return (
    <Panel title={t("curations.search")}>
      <TextField
        label={t("curations.query")}
        hint={t("curations.queryHint")}
        maxLength={100}
        {...form.register("query")}
        fault={fault("query")}
      />
      {isNew ? <Taken query={form.watch("query")} /> : null}
      <SelectField label={t("curations.matching")} {...form.register("matching")} fault={fault("matching")}>
        {MATCHINGS.map((each) => (
          <option key={each} value={each}>
            {t(`curations.matching.${each}`)}
          </option>
        ))}
      </SelectField>
    </Panel>
  );
}

/** Says so where something is arranged for the same search already. */
function Taken({ query }: { query: string }) {
  const { t } = useTexts();
  const settled = useSettled(query.trim().toLowerCase());
  const known = useQuery({
    queryKey: ["curations", "taken", settled],
    queryFn: ({ signal }) => curations.list({ search: settled, page: 1, size: 100 }, signal),
    enabled: settled !== "",
  });
  const same = known.data?.results.find((each) => each.query.toLowerCase() === settled);
  return same ? (
    <p className="sm taken" role="status">
      {t("curations.taken")}{" "}
      <Link className="link" to={`/curations/${same.id}`}>
        {t("curations.takenOpen")}
      </Link>
    </p>
  ) : null;
}

export function LeadsPanel({ form, fault }: FieldsProps) {
  const { t } = useTexts();
  const leads = form.watch("leads");
  return (
    <Panel title={t("curations.leads")}>
      <div className="seg" role="radiogroup" aria-label={t("curations.leads")}>
        {(["results", "page"] as const).map((each) => (
          <label key={each}>
            <input type="radio" value={each} {...form.register("leads")} />
            <span>{t(`curations.leads.${each}`)}</span>
          </label>
        ))}
      </div>
      {leads === "page" ? <PathField form={form} fault={fault} /> : null}
    </Panel>
  );
}

/** A path of the shop; says whether a page stands there. */
function PathField({ form, fault }: FieldsProps) {
  const { t } = useTexts();
  const path = useSettled(form.watch("redirect").trim());
  const there = useQuery({
    queryKey: ["curations", "path", path],
    queryFn: ({ signal }) => isThere(path, signal),
    enabled: isPath(path),
  });
  const isKnown = isPath(path) && there.data !== undefined;
  return (
    <>
      <TextField
        label={t("curations.path")}
        hint={t("curations.pathHint")}
        maxLength={255}
        placeholder={t("curations.pathExample")}
        spellCheck={false}
        {...form.register("redirect")}
        fault={fault("redirect") ?? (path !== "" && !isPath(path) ? t("curations.noPath") : undefined)}
      />
      <p className="sm" role="status">
        {isKnown ? t(there.data ? "curations.pathThere" : "curations.pathGone") : null}
      </p>
    </>
  );
}

/** What stands first, and what counts more or less. */
export function ArrangedPanels({ form, fault, images }: FieldsProps & { images: Map<string, string> }) {
  const { t } = useTexts();
  const pinned = form.watch("pinned");
  const put = (pins: Pin[]) => {
    const plain = pins.slice(0, MOST).map(({ id, title }) => ({ id, title }));
    arrange(form, { pinned: plain });
  };
  return (
    <>
      <PickProducts
        title={t("curations.pinned")}
        hint={t("curations.pinnedHint")}
        picked={pinned.map((pin) => ({ ...pin, image: images.get(pin.id) ?? "" }))}
        change={put}
        fault={fault("pinned")}
        faultOf={(id) => fault(`pin.${id}`)}
      />
      {WAYS.map((way) => (
        <Aims
          key={way}
          way={way}
          aims={form.watch(way)}
          change={(aims) => arrange(form, { [way]: aims })}
          faultAt={(place) => fault(`aim.${way}.${place}`)}
          fault={fault(way)}
        />
      ))}
    </>
  );
}

export function DatesPanel({ form, fault }: FieldsProps) {
  const { t } = useTexts();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Panel title={t("curations.dates")}>
      <TextField
        type="datetime-local"
        label={t("home.starts")}
        {...form.register("starts_at")}
        fault={fault("starts_at")}
      />
      <TextField
        type="datetime-local"
        label={t("home.ends")}
        hint={t("curations.datesHint", { zone })}
        {...form.register("ends_at")}
        fault={fault("ends_at")}
      />
    </Panel>
  );
}
