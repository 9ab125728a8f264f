import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { type HomeSection, homeSections } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Pending } from "../../ui/parts.tsx";
import { WithPreview } from "../../ui/preview.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { Fields } from "./fields.tsx";
import { bodyOf, inputOf, isWhole, KINDS, type Known, loadHome, type Values, valuesOf } from "./values.ts";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: ["home-sections", "all"], queryFn: ({ signal }) => loadHome(signal) });
  const { t } = useTexts();
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const section = query.data.sections.find((each) => each.id === id) ?? null;
  if (!section && id !== "new") return <Pending error={new Error(t("home.noSection"))} retry={() => query.refetch()} />;
  return <SectionForm key={id} section={section} known={query.data} />;
}

/** What is sent of a section that is there; all of it of a new one. */
function partsOf(section: HomeSection | null, name: string, values: Values): Part[] {
  const body = bodyOf(values);
  const send = (version: number) =>
    section ? homeSections.update(section.id, version, body) : homeSections.create(body);
  const fields = ["settings", "active", "starts_at", "ends_at", "translations"];
  const alias = {
    "settings.limit": "limit",
    "settings.categories": "categories",
    "settings.banner": "banner",
    settings: "source",
  };
  return [{ key: "section", name, read: section ?? { version: 0 }, fields, alias, send }];
}

/** The home page with the section as it is being written, looked at when it will be shown. */
function draftOf(section: HomeSection | null, known: Known, values: Values) {
  const edited = { ...bodyOf(values), active: true };
  const shown = isWhole(values) ? [edited] : [];
  const sections = known.sections.flatMap((each) => (each.id === section?.id ? shown : [inputOf(each)]));
  const starts = edited.starts_at && Date.parse(edited.starts_at) > Date.now() ? edited.starts_at : null;
  return { home: { sections: section ? sections : [...sections, ...shown].slice(-30), at: starts } };
}

function SectionForm({ section, known }: { section: HomeSection | null; known: Known }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const canEdit = useMay()("content.edit");
  const [params] = useSearchParams();
  const kind = KINDS.find((each) => each === (section?.settings.kind ?? params.get("kind"))) ?? "text";
  const name = section?.title || t(`home.kind.${kind}`);
  const record = useRecordForm<Values>({
    values: valuesOf(section, kind, known.locales),
    parts: (values) => partsOf(section, name, values),
    keys: [["home-sections"]],
    check: (values) => {
      const misses = (values.source === "category" || values.source === "collection") && !values[values.source];
      return values.kind === "shelf" && misses ? { [values.source]: t("home.chooseOne") } : {};
    },
    saved: () => {
      notify(t("saved"));
      navigate("/home");
    },
  });
  const frame = (
    <RecordFrame record={record} right="content.edit">
      <Fields form={record.form} known={known} kind={kind} />
    </RecordFrame>
  );
  return (
    <>
      <Head
        title={name}
        crumb={["/home", t("nav.home")]}
        about={t(`home.kindHint.${kind}`)}
        acts={section ? <HistoryLink subject={section.id} /> : null}
      />
      {canEdit ? <WithPreview draft={draftOf(section, known, record.form.watch())}>{frame}</WithPreview> : frame}
    </>
  );
}
