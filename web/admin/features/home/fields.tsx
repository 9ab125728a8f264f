import { X } from "lucide-react";
import { type UseFormReturn, useController } from "react-hook-form";
import { Link } from "react-router";
import { useTexts } from "../../i18n.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";
import { Panel } from "../../ui/parts.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { writtenIn } from "../../ui/written-in.ts";
import { type Kind, type Known, SOURCES, type Values } from "./values.ts";

interface Props {
  form: UseFormReturn<Values>;
  known: Known;
  kind: Kind;
}

/** The fields of a section of `kind`. */
export function Fields({ form, known, kind }: Props) {
  const { t } = useTexts();
  const speaks = kind !== "hero" && kind !== "band";
  const languages = Object.keys(form.getValues("translations"));
  const hasSettings = kind === "shelf" || kind === "categories" || !speaks;
  return (
    <div className="edit">
      <div>
        {hasSettings ? (
          <Panel title={t("home.what")}>
            {kind === "shelf" ? <ShelfFields form={form} known={known} /> : null}
            {kind === "categories" ? <Chosen form={form} known={known} /> : null}
            {kind === "hero" || kind === "band" ? <BannerField form={form} known={known} kind={kind} /> : null}
          </Panel>
        ) : null}
        {speaks ? languages.map((each) => <Words key={each} form={form} language={each} kind={kind} />) : null}
      </div>
      <div>
        <Window form={form} />
      </div>
    </div>
  );
}

function ShelfFields({ form, known }: Omit<Props, "kind">) {
  const { t } = useTexts();
  const { errors } = form.formState;
  const source = form.watch("source");
  return (
    <>
      <SelectField label={t("home.source")} {...form.register("source")} fault={errors.source?.message}>
        {SOURCES.map((each) => (
          <option key={each} value={each}>
            {t(`home.source.${each}`)}
          </option>
        ))}
      </SelectField>
      {source === "category" ? (
        <SelectField label={t("home.source.category")} {...form.register("category")} fault={errors.category?.message}>
          <option value="">{t("home.choose")}</option>
          {known.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {source === "collection" ? (
        <SelectField
          label={t("home.source.collection")}
          {...form.register("collection")}
          fault={errors.collection?.message}
        >
          <option value="">{t("home.choose")}</option>
          {known.collections.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        type="number"
        min={4}
        max={12}
        label={t("home.limit")}
        {...form.register("limit", { valueAsNumber: true })}
        fault={errors.limit?.message}
      />
    </>
  );
}

/** Which banner; its words and its picture are changed where banners are. */
function BannerField({ form, known, kind }: Props) {
  const { t } = useTexts();
  const fitting = known.banners.filter(({ placement }) => placement === kind);
  const chosen = form.watch("banner");
  return (
    <>
      <SelectField label={t("home.banner")} hint={t("home.bannerHint")} {...form.register("banner")}>
        <option value="">{t(kind === "hero" ? "home.anyHero" : "home.allBands")}</option>
        {fitting.map(({ id, heading, text }) => (
          <option key={id} value={id}>
            {heading || text}
          </option>
        ))}
      </SelectField>
      <p className="sm">
        <Link className="link" to={chosen ? `/banners/${chosen}` : "/banners/new"}>
          {t(chosen ? "home.editBanner" : "banners.add")}
        </Link>
      </p>
    </>
  );
}

/** The categories that are shown, in the order in which they were chosen. */
function Chosen({ form, known }: Omit<Props, "kind">) {
  const { t } = useTexts();
  const { field, fieldState } = useController({ control: form.control, name: "categories" });
  const chosen = field.value;
  const nameOf = (id: string) => known.categories.find((each) => each.id === id)?.name ?? t("home.gone.category");
  return (
    <>
      <ul className="chosen">
        {chosen.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-label={t("home.unchoose", { name: nameOf(id) })}
              onClick={() => field.onChange(chosen.filter((each) => each !== id))}
            >
              {nameOf(id)}
              <X className="i" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label={t("home.categories")}
        hint={t("home.categoriesHint")}
        fault={fieldState.error?.message}
        value=""
        disabled={chosen.length >= 12}
        onChange={(event) => field.onChange([...chosen, event.target.value])}
      >
        <option value="">{t("home.choose")}</option>
        {known.categories
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
    </>
  );
}

function Words({ form, language, kind }: { form: UseFormReturn<Values>; language: string; kind: Kind }) {
  const { t } = useTexts();
  const languageOf = useLanguageNames();
  const { field, fieldState } = useController({ control: form.control, name: `translations.${language}.body` });
  const fault = form.formState.errors.translations?.[language]?.title?.message;
  const isText = kind === "text";
  return (
    <Panel title={languageOf(language)}>
      <TextField
        label={t("field.title")}
        hint={isText ? undefined : t("home.titleHint")}
        maxLength={120}
        {...writtenIn(language)}
        {...form.register(`translations.${language}.title`)}
        fault={fault}
      />
      {isText ? (
        <RichText
          label={t("home.body")}
          locale={language}
          value={field.value}
          change={field.onChange}
          fault={fieldState.error?.message}
        />
      ) : null}
    </Panel>
  );
}

function Window({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTexts();
  const { errors } = form.formState;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Panel title={t("home.window")}>
      <CheckField label={t("banner.active")} {...form.register("active")} />
      <TextField
        type="datetime-local"
        label={t("home.starts")}
        {...form.register("starts_at")}
        fault={errors.starts_at?.message}
      />
      <TextField
        type="datetime-local"
        label={t("home.ends")}
        hint={t("schedule.zone", { zone })}
        {...form.register("ends_at")}
        fault={errors.ends_at?.message}
      />
    </Panel>
  );
}
