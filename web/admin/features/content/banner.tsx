import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { UseFormRegister } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { textsIn, useLocales } from "../../data/locales.ts";
import { type Banner, banners, type Draft } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { CheckField, SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { WithPreview } from "../../ui/preview.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { writtenIn } from "../../ui/written-in.ts";

export const PLACEMENTS = ["strip", "hero", "band"] as const;
type Placement = (typeof PLACEMENTS)[number];
interface Texts {
  heading: string;
  text: string;
  action_label: string;
}
interface Values {
  placement: Placement;
  active: boolean;
  link: string;
  translations: Record<string, Texts>;
}

const NOTHING: Texts = { heading: "", text: "", action_label: "" };

/** Where a banner stands, of the places that this admin knows. */
export const placementOf = (value: unknown): Placement => PLACEMENTS.find((each) => each === value) ?? "strip";

export function Component() {
  const { id = "" } = useParams();
  const isNew = id === "new";
  const query = useQuery({
    queryKey: ["banners", id],
    queryFn: ({ signal }) => banners.get(id, signal),
    enabled: !isNew,
  });
  const locales = useLocales();
  if (!locales.data) return <Pending error={locales.error} retry={() => locales.refetch()} />;
  if (isNew) return <BannerForm key="new" banner={null} locales={locales.data} />;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <BannerForm key={id} banner={query.data} locales={locales.data} />;
}

function valuesOf(banner: Banner | null, locales: string[]): Values {
  const some = Object.entries(banner?.translations ?? {}).map(
    ([language, texts]) =>
      [
        language,
        { heading: texts.heading ?? "", text: texts.text ?? "", action_label: texts.action_label ?? "" },
      ] as const,
  );
  return {
    placement: placementOf(banner?.placement),
    active: banner?.active ?? true,
    link: banner?.link ?? "",
    translations: textsIn(locales, Object.fromEntries(some), NOTHING),
  };
}

const spoken = (translations: Values["translations"]) =>
  Object.fromEntries(Object.entries(translations).filter(([, texts]) => texts.heading + texts.text !== ""));

function partsOf(banner: Banner | null, read: Values, values: Values): Part[] {
  const body = changed<Partial<Values>>(read, values);
  if (Object.keys(body).length === 0) return [];
  const { link, translations, ...rest } = body;
  const change = {
    ...rest,
    ...(link === undefined ? {} : { link: link || null }),
    ...(translations === undefined ? {} : { translations: spoken(translations) }),
  };
  const send = (version: number) =>
    banner
      ? banners.update(banner.id, version, change)
      : banners.create({ ...values, link: values.link || null, translations: spoken(values.translations) });
  const fields = ["placement", "active", "link", "translations"];
  return [{ key: "banner", name: banner?.heading ?? "", read: banner ?? { version: 0 }, fields, send }];
}

/** The banner as it is being written. What the form has no field for stays as it is. */
function draftOf(banner: Banner | null, values: Values): Draft | null {
  const { position, image } = banner ?? {};
  const draft = { ...values, position, image, link: values.link || null, translations: spoken(values.translations) };
  return Object.keys(draft.translations).length > 0 ? { banner: { id: banner?.id, draft } } : null;
}

function BannerForm({ banner, locales }: { banner: Banner | null; locales: string[] }) {
  const { t } = useTexts();
  const languageOf = useLanguageNames();
  const notify = useNotify();
  const navigate = useNavigate();
  const canEdit = useMay()("content.edit");
  const values = valuesOf(banner, locales);
  const record = useRecordForm<Values>({
    values,
    parts: (current) => partsOf(banner, values, current),
    keys: [["banners"]],
    saved: () => {
      notify(t("saved"));
      if (!banner) navigate("/banners");
    },
  });
  const { register, formState } = record.form;
  const frame = (
    <RecordFrame record={record} right="content.edit">
      <div className="edit">
        <div>
          {Object.keys(values.translations).map((language) => (
            <Panel key={language} title={languageOf(language)}>
              <TextsIn language={language} register={register} />
            </Panel>
          ))}
        </div>
        <div>
          <Panel title={t("banner.placement")}>
            <SelectField label={t("banner.placement")} {...register("placement")}>
              {PLACEMENTS.map((each) => (
                <option key={each} value={each}>
                  {t(`placement.${each}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t("banner.link")}
              {...register("link")}
              fault={formState.errors.link?.message}
              hint={t("banner.linkHint")}
            />
            <CheckField label={t("banner.active")} {...register("active")} />
          </Panel>
        </div>
      </div>
    </RecordFrame>
  );
  return (
    <>
      <Head
        title={banner ? banner.heading || banner.text : t("banners.add")}
        crumb={["/banners", t("nav.banners")]}
        acts={<Needs right="content.edit">{banner ? <RemoveBanner banner={banner} /> : null}</Needs>}
      />
      {canEdit ? <WithPreview draft={draftOf(banner, record.form.watch())}>{frame}</WithPreview> : frame}
    </>
  );
}

function TextsIn({ language, register }: { language: string; register: UseFormRegister<Values> }) {
  const { t } = useTexts();
  const written = writtenIn(language);
  return (
    <>
      <TextField label={t("banner.heading")} {...written} {...register(`translations.${language}.heading`)} />
      <TextArea label={t("banner.text")} rows={3} {...written} {...register(`translations.${language}.text`)} />
      <TextField label={t("banner.action")} {...written} {...register(`translations.${language}.action_label`)} />
    </>
  );
}

function RemoveBanner({ banner }: { banner: Banner }) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const remove = async () => {
    try {
      await banners.remove(banner.id, banner.version);
      await queries.invalidateQueries({ queryKey: ["banners", "list"] });
      navigate("/banners");
    } catch (reason) {
      notify((reason as Error).message);
      setAsks(false);
    }
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        {t("delete")}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={t("banners.removeTitle")}
        verb={t("delete")}
        confirm={remove}
      >
        <p>{t("banners.removeText")}</p>
      </ConfirmDialog>
    </>
  );
}
