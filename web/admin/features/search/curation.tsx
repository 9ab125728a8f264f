// What is arranged for one search, beside what it then finds.
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { get, type UseFormReturn } from "react-hook-form";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { type Curation, curations, type PreviewInput } from "../../data/curations.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { aliases, bodyOf, faulty, isEmpty, moved, nothing, turned, type Values, valuesOf } from "./arranged.ts";
import { ArrangedPanels, arrange, DatesPanel, LeadsPanel, SearchPanel } from "./curation-fields.tsx";
import { StateBadge, useFieldWords, useRemoval } from "./curation-words.tsx";
import { type Acts, Outcome } from "./outcome.tsx";
import { type Tried, usePreview } from "./use-preview.ts";

const LIST = "/curations";

export function Component() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const query = useQuery({
    queryKey: ["curations", "detail", id],
    queryFn: async ({ signal }) => ({ curation: id === "new" ? null : await curations.get(id, signal) }),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <CurationForm key={id} curation={query.data.curation} asked={params.get("query") ?? ""} />;
}

function useRecord(curation: Curation | null, asked: string) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const words = useFieldWords(curation);
  const made = useRef("");
  const texts = {
    query: t("curations.noQuery"),
    path: t("curations.noPath"),
    nothing: t("curations.nothing"),
    end: t("fault.end"),
  };
  const parts = (values: Values): Part[] => {
    const send = async (version: number) => {
      if (curation) return curations.update(curation.id, version, bodyOf(values));
      made.current = (await curations.create(bodyOf(values))).id;
      return undefined;
    };
    const fields = ["query", "matching", "pinned", "boosted", "buried", "redirect", "starts_at", "ends_at"];
    const read = curation ?? { version: 0 };
    return [{ key: "curation", name: values.query, read, fields, alias: aliases(values), words, send }];
  };
  return useRecordForm<Values>({
    values: curation ? valuesOf(curation, t("curations.gone")) : nothing(asked),
    parts,
    check: (values) => faulty(values, texts),
    keys: [["curations"]],
    saved: () => {
      notify(t("curations.saved"));
      if (made.current) navigate(`${LIST}/${made.current}`, { replace: true });
    },
  });
}

function CurationForm({ curation, asked }: { curation: Curation | null; asked: string }) {
  const { t } = useTexts();
  const record = useRecord(curation, asked);
  const { form } = record;
  const values = form.watch();
  const [other, setOther] = useState("");
  const searched = (values.matching === "contained" && other.trim()) || values.query.trim();
  const tried = usePreview(draftOf(searched, values, curation), aliases(values, "curation."));
  const { errors } = form.formState;
  const fault = (field: string): string | undefined =>
    (get(errors, field) as { message?: string } | undefined)?.message ?? tried.faults[field];
  const images = new Map(tried.found?.results.map(({ id, image }) => [id, image?.url ?? ""]));
  return (
    <>
      <Head
        title={curation?.query ?? t("curations.add")}
        crumb={[LIST, t("nav.curations")]}
        badges={curation ? <StateBadge curation={curation} /> : null}
        acts={curation ? <HeadActs curation={curation} /> : null}
      />
      <RecordFrame record={record} right="products.edit">
        <div className="arrange">
          <div className="edit">
            <div>
              <SearchPanel form={form} fault={fault} isNew={curation === null} />
              <LeadsPanel form={form} fault={fault} />
              {values.leads === "results" ? <ArrangedPanels form={form} fault={fault} images={images} /> : null}
              <DatesPanel form={form} fault={fault} />
            </div>
          </div>
          <PreviewPane form={form} tried={tried} other={other} setOther={setOther} />
        </div>
      </RecordFrame>
    </>
  );
}

/** What is asked of the shop to try what is being arranged; what is arranged for nothing yet changes nothing. */
function draftOf(query: string, values: Values, curation: Curation | null): PreviewInput | null {
  if (query === "") return null;
  const draft = isEmpty(values) || values.query.trim() === "" ? null : bodyOf(values);
  return { query, curation: draft, replaces: curation?.id ?? null };
}

interface PaneProps {
  form: UseFormReturn<Values>;
  tried: Tried;
  other: string;
  setOther: (query: string) => void;
}

function PreviewPane({ form, tried, other, setOther }: PaneProps) {
  const { t } = useTexts();
  return (
    <div className="pane">
      <Panel title={t("outcome.title")}>
        {form.watch("matching") === "contained" ? (
          <TextField
            label={t("outcome.try")}
            hint={t("outcome.tryHint")}
            placeholder={form.watch("query")}
            maxLength={200}
            value={other}
            onChange={({ target }) => setOther(target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        ) : null}
        <Outcome tried={tried} acts={actsOn(form)} empty={t("outcome.noQuery")} />
      </Panel>
    </div>
  );
}

/** What the buttons of results do to the draft. */
function actsOn(form: UseFormReturn<Values>): Acts {
  const values = form.watch();
  const put = (pinned: Values["pinned"]) => arrange(form, { pinned });
  const is = (id: string) => (aim: Values["boosted"][number]) => aim.target.by === "product" && aim.target.id === id;
  return {
    pins: values.pinned,
    wayOf: (id) => (values.boosted.some(is(id)) ? "boosted" : values.buried.some(is(id)) ? "buried" : null),
    pin: (product) => put([...values.pinned, product]),
    unpin: (id) => put(values.pinned.filter((pin) => pin.id !== id)),
    shift: (id, by) => {
      const from = values.pinned.findIndex((pin) => pin.id === id);
      put(moved(values.pinned, from, from + by));
    },
    turn: (product, way) => arrange(form, turned(values, product, way)),
  };
}

function HeadActs({ curation }: { curation: Curation }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const remove = useRemoval();
  return (
    <>
      <HistoryLink subject={curation.id} />
      <Needs right="products.edit">
        <button
          type="button"
          className="btn quiet"
          onClick={async () => {
            if (await remove(curation)) navigate(LIST);
          }}
        >
          {t("delete")}
        </button>
      </Needs>
    </>
  );
}
