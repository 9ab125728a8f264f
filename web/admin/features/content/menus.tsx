import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { useSearchParams } from "react-router";
import { type Menu, type MenuItemInput, menus } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { LANGUAGES, useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";

const HANDLES = ["main", "footer", "help"] as const;
type Item = Menu["items"][number];

/** An item as the form holds it; what stands below it, and a target that is no address, goes through unchanged. */
interface Row {
  labels: Record<string, string>;
  url: string;
  target: Item["target"];
  items: Item[];
}

export function Component() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const handle = HANDLES.find((each) => each === params.get("menu")) ?? "main";
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
      {query.data ? (
        <MenuForm key={handle} menu={query.data} />
      ) : (
        <Pending error={query.error} retry={() => query.refetch()} />
      )}
    </>
  );
}

const rowOf = (item: Item): Row => ({
  labels: Object.fromEntries([
    ...LANGUAGES.map((language) => [language, ""]),
    ...Object.entries(item.translations ?? {}).map(([language, { label }]) => [language, label]),
  ]),
  url: "url" in item.target ? item.target.url : "",
  target: item.target,
  items: item.items,
});

const inputOf = (item: Item): MenuItemInput => ({
  translations: item.translations ?? {},
  target: item.target,
  items: item.items.map(inputOf),
});

function writtenOf({ labels, url, target, items }: Row): MenuItemInput {
  const some = Object.entries(labels).filter(([, label]) => label.trim() !== "");
  return {
    translations: Object.fromEntries(some.map(([language, label]) => [language, { label }])),
    target: "url" in target ? { url } : target,
    items: items.map(inputOf),
  };
}

function MenuForm({ menu }: { menu: Menu }) {
  const { t } = useTexts();
  const notify = useNotify();
  const record = useRecordForm<{ rows: Row[] }>({
    values: { rows: menu.items.map(rowOf) },
    parts: ({ rows }) => [
      {
        key: menu.handle,
        name: menu.handle,
        read: menu,
        fields: ["items"],
        send: (version) => menus.update(menu.handle, version, rows.map(writtenOf)),
      },
    ],
    keys: [["menus"]],
    saved: () => notify(t("saved")),
  });
  const { fields, append, remove, move } = useFieldArray({ control: record.form.control, name: "rows" });
  const blank = {
    labels: Object.fromEntries(LANGUAGES.map((each) => [each, ""])),
    url: "/",
    target: { url: "/" },
    items: [],
  };
  return (
    <RecordFrame record={record}>
      <Panel title={t("menus.items")}>
        {fields.length === 0 ? <p className="mute">{t("menus.none")}</p> : null}
        <ol className="menuitems">
          {fields.map((field, index) => (
            <li key={field.id}>
              {Object.keys(field.labels).map((language) => (
                <TextField
                  key={language}
                  label={t("menus.label", { language })}
                  {...record.form.register(`rows.${index}.labels.${language}`)}
                />
              ))}
              {"url" in field.target ? (
                <TextField label={t("menus.url")} {...record.form.register(`rows.${index}.url`)} />
              ) : (
                <p className="mute">{t("page" in field.target ? "menus.toPage" : "menus.toCategory")}</p>
              )}
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
                  disabled={index === fields.length - 1}
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
