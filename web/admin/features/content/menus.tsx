import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { useSearchParams } from "react-router";
import { textsIn, useLocales } from "../../data/locales.ts";
import { brands, categories, collections, type Menu, type MenuItemInput, menus, pages } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { allRows } from "../../data/selection.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { writtenIn } from "../../ui/written-in.ts";

const HANDLES = ["main", "footer", "help"] as const;
const KINDS = ["page", "category", "collection", "brand", "url"] as const;
type Kind = (typeof KINDS)[number];
type Item = Menu["items"][number];

/** An item as the form holds it; what stands below it goes through unchanged. */
interface Row {
  labels: Record<string, string>;
  kind: Kind;
  url: string;
  page: string;
  category: string;
  collection: string;
  brand: string;
  items: Item[];
}
interface MenuValues {
  rows: Row[];
}

type Places = Record<Exclude<Kind, "url">, { id: string; name: string }[]>;

/** All pages, categories, collections and brands of the shop. */
function usePlaces() {
  return useQuery({
    queryKey: ["menus", "places"],
    queryFn: async ({ signal }): Promise<Places> => {
      const [some, tree, groups, makers] = await Promise.all([
        allRows((page) => pages.list({ page, size: 100 }, signal)),
        categories.list(signal),
        allRows((page) => collections.list({ page, size: 100 }, signal)),
        allRows((page) => brands.list({ page, size: 100 }, signal)),
      ]);
      const titled = ({ id, title }: { id: string; title: string }) => ({ id, name: title });
      return { page: some.map(titled), category: tree.results, collection: groups.map(titled), brand: makers };
    },
  });
}

export function Component() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const handle = HANDLES.find((each) => each === params.get("menu")) ?? "main";
  const places = usePlaces();
  const locales = useLocales();
  const query = useQuery({ queryKey: ["menus", handle], queryFn: ({ signal }) => menus.get(handle, signal) });
  return (
    <>
      <Head title={t("nav.menus")} about={t("menus.about")} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons */}
      <div className="tabs views" role="group" aria-label={t("nav.menus")}>
        {HANDLES.map((each) => (
          <button key={each} type="button" aria-pressed={each === handle} onClick={() => setParams({ menu: each })}>
            {t(`menu.${each}`)}
          </button>
        ))}
      </div>
      {query.data && places.data && locales.data ? (
        <MenuForm key={handle} menu={query.data} places={places.data} locales={locales.data} />
      ) : (
        <Pending
          error={query.error ?? places.error ?? locales.error}
          retry={() => Promise.all([query.refetch(), places.refetch(), locales.refetch()])}
        />
      )}
    </>
  );
}

const kindOf = (target: Item["target"]): Kind => KINDS.find((each) => each in target) ?? "url";

const labelsOf = ({ translations }: Item): Record<string, string> =>
  Object.fromEntries(Object.entries(translations ?? {}).map(([language, { label }]) => [language, label]));

const rowOf = (item: Item, locales: string[]): Row => ({
  labels: textsIn(locales, labelsOf(item), ""),
  url: "",
  page: "",
  category: "",
  collection: "",
  brand: "",
  ...item.target,
  kind: kindOf(item.target),
  items: item.items,
});

const inputOf = (item: Item): MenuItemInput => ({
  translations: item.translations ?? {},
  target: item.target,
  items: item.items.map(inputOf),
});

function writtenOf({ labels, kind, items, ...row }: Row): MenuItemInput {
  const some = Object.entries(labels).filter(([, label]) => label.trim() !== "");
  const targets = {
    url: { url: row.url.trim() },
    page: { page: row.page },
    category: { category: row.category },
    collection: { collection: row.collection },
    brand: { brand: row.brand },
  };
  return {
    translations: Object.fromEntries(some.map(([language, label]) => [language, { label }])),
    target: targets[kind],
    items: items.map(inputOf),
  };
}

/** The rows that lead nowhere, by their field. */
function leadingNowhere({ rows }: MenuValues, text: string) {
  const fields = rows.map((row, index) => (row[row.kind].trim() === "" ? `rows.${index}.${row.kind}` : ""));
  return Object.fromEntries(fields.filter((each) => each !== "").map((each) => [each, text]));
}

function MenuForm({ menu, places, locales }: { menu: Menu; places: Places; locales: string[] }) {
  const { t } = useTexts();
  const languageOf = useLanguageNames();
  const notify = useNotify();
  const record = useRecordForm<MenuValues>({
    values: { rows: menu.items.map((item) => rowOf(item, locales)) },
    parts: ({ rows }) => [
      {
        key: menu.handle,
        name: menu.handle,
        read: menu,
        fields: ["items"],
        send: (version) => menus.update(menu.handle, version, rows.map(writtenOf)),
      },
    ],
    check: (values) => leadingNowhere(values, t("fault.target")),
    keys: [["menus"]],
    saved: () => notify(t("saved")),
  });
  const { fields, append, remove, move } = useFieldArray({ control: record.form.control, name: "rows" });
  const blank: Row = {
    labels: textsIn(locales, {}, ""),
    kind: "page",
    url: "",
    page: "",
    category: "",
    collection: "",
    brand: "",
    items: [],
  };
  return (
    <RecordFrame record={record} right="content.edit">
      <Panel title={t("menus.items")}>
        {fields.length === 0 ? <p className="mute">{t("menus.none")}</p> : null}
        <ol className="menuitems">
          {fields.map((field, index) => (
            <li key={field.id}>
              {Object.keys(field.labels).map((language) => (
                <TextField
                  key={language}
                  label={t("menus.label", { language: languageOf(language) })}
                  {...writtenIn(language)}
                  {...record.form.register(`rows.${index}.labels.${language}`)}
                />
              ))}
              <Target form={record.form} index={index} places={places} />
              <RowActs index={index} last={fields.length - 1} move={move} remove={remove} />
            </li>
          ))}
        </ol>
        <button type="button" className="btn quiet" onClick={() => append(blank)}>
          <Plus className="i" aria-hidden="true" />
          {t("menus.add")}
        </button>
      </Panel>
    </RecordFrame>
  );
}

function RowActs(props: {
  index: number;
  last: number;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
}) {
  const { t } = useTexts();
  const { index, last, move, remove } = props;
  return (
    <span className="rowacts">
      <button
        type="button"
        className="disc"
        aria-label={t("menus.up", { number: index + 1 })}
        disabled={index === 0}
        onClick={() => move(index, index - 1)}
      >
        <ArrowUp className="i" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="disc"
        aria-label={t("menus.down", { number: index + 1 })}
        disabled={index === last}
        onClick={() => move(index, index + 1)}
      >
        <ArrowDown className="i" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="disc"
        aria-label={t("menus.remove", { number: index + 1 })}
        onClick={() => remove(index)}
      >
        <Trash2 className="i" aria-hidden="true" />
      </button>
    </span>
  );
}

/** Where an item leads: to a page, a category, a collection, a brand, or to an address that is typed. */
function Target({ form, index, places }: { form: UseFormReturn<MenuValues>; index: number; places: Places }) {
  const { t } = useTexts();
  const kind = form.watch(`rows.${index}.kind`);
  const faults = form.formState.errors.rows?.[index];
  const name = `rows.${index}.${kind}` as const;
  const chosen = form.watch(name);
  const told = { ...form.register(name), fault: faults?.[kind]?.message };
  return (
    <div className="target">
      <SelectField label={t("menus.kind")} {...form.register(`rows.${index}.kind`)}>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`menus.kind.${each}`)}
          </option>
        ))}
      </SelectField>
      {kind === "url" ? (
        <TextField key="url" label={t("menus.url")} {...told} />
      ) : (
        <SelectField key={kind} label={t(`menus.kind.${kind}`)} {...told}>
          <option value="">{t("menus.choose")}</option>
          {chosen && !places[kind].some((each) => each.id === chosen) ? <option value={chosen}>{chosen}</option> : null}
          {places[kind].map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
