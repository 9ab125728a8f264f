import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { type MailInput, type MailWords, mails } from "../../data/mails.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { type Key, useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { useMailWords } from "../../ui/mail-words.ts";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { EditorWithPane } from "../../ui/preview.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { Pane } from "./pane.tsx";
import { usePreview } from "./use-preview.ts";
import { WordsField } from "./words-field.tsx";

type Values = MailInput;
const FIELDS = ["subject", "intro", "closing"] as const;
type Field = (typeof FIELDS)[number];
const LABELS: Record<Field, Key> = { subject: "mails.subject", intro: "mails.intro", closing: "mails.closing" };
const HINTS: Partial<Record<Field, Key>> = { intro: "mails.introHint", closing: "mails.closingHint" };
const ROWS: Record<Field, number> = { subject: 1, intro: 7, closing: 4 };

const isField = (name: string): name is Field => FIELDS.some((each) => each === name);

export function Component() {
  const { name = "", locale = "" } = useParams();
  const query = useQuery({
    queryKey: ["mails", name, locale],
    queryFn: ({ signal }) => mails.get(name, locale, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <MailForm key={`${name}/${locale}`} read={query.data} />;
}

const valuesOf = ({ subject, intro, closing }: MailWords): Values => ({ subject, intro, closing });

export function MailForm({ read }: { read: MailWords }) {
  const { t } = useTexts();
  const { nameOf, sentOf, languageOf } = useMailWords();
  const notify = useNotify();
  const canEdit = useMay()("content.edit");
  const part = (values: Values): Part => ({
    key: "mail",
    name: nameOf(read.name),
    read,
    fields: FIELDS,
    words: { name: (field) => (isField(field) ? t(LABELS[field]) : undefined), value: () => undefined },
    send: (version) => mails.change({ ...read, version }, values),
  });
  const record = useRecordForm<Values>({
    values: valuesOf(read),
    parts: (values) => [part(values)],
    keys: [["mails"]],
    saved: () => notify(t("mails.saved")),
  });
  const { register, setValue, formState, watch } = record.form;
  const tried = usePreview(read, watch(), canEdit);
  const frame = (
    <RecordFrame record={record} right="content.edit">
      <Panel title={t("mails.words", { language: languageOf(read.locale) })}>
        {FIELDS.map((field) => {
          const hint = HINTS[field];
          return (
            <WordsField
              key={field}
              label={t(LABELS[field])}
              hint={hint && t(hint)}
              fault={formState.errors[field]?.message ?? tried.faults[field]}
              rows={ROWS[field]}
              placeholders={read.placeholders}
              registered={register(field)}
              write={(words) => setValue(field, words, { shouldDirty: true })}
            />
          );
        })}
      </Panel>
    </RecordFrame>
  );
  return (
    <>
      <Head
        title={nameOf(read.name)}
        crumb={["/mails", t("nav.mails")]}
        badges={read.is_own ? <Badge tone="info">{t("mails.own")}</Badge> : null}
        about={sentOf(read.name)}
        acts={<Needs right="content.edit">{read.is_own ? <Reset read={read} forget={record.discard} /> : null}</Needs>}
      />
      <LanguageTabs read={read} />
      {canEdit ? <EditorWithPane pane={<Pane tried={tried} />}>{frame}</EditorWithPane> : frame}
    </>
  );
}

/** The same mail in another language. */
function LanguageTabs({ read }: { read: MailWords }) {
  const { t } = useTexts();
  const { languageOf } = useMailWords();
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ["mails", "list"], queryFn: ({ signal }) => mails.all(signal) });
  const some = query.data?.filter(({ name }) => name === read.name) ?? [read];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons
    <div className="tabs views maillocales" role="group" aria-label={t("mails.languages")}>
      {some.map(({ locale }) => (
        <button
          key={locale}
          type="button"
          aria-pressed={locale === read.locale}
          onClick={() => navigate(`/mails/${read.name}/${locale}`)}
        >
          {languageOf(locale)}
        </button>
      ))}
    </div>
  );
}

/** Back to the default, once that is confirmed. */
function Reset({ read, forget }: { read: MailWords; forget: () => void }) {
  const { t } = useTexts();
  const { nameOf, languageOf } = useMailWords();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const notify = useNotify();
  const reset = async () => {
    setBusy(true);
    try {
      await mails.reset(read);
      forget();
      notify(t("mails.resetDone"));
    } catch (reason) {
      notify((reason as Error).message);
    }
    // What somebody else wrote meanwhile is to be seen before it is given up.
    await queries.invalidateQueries({ queryKey: ["mails"] });
    setAsks(false);
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        {t("mails.reset")}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={t("mails.resetTitle")}
        verb={t("mails.reset")}
        confirm={reset}
        busy={busy}
      >
        <p>{t("mails.resetText", { mail: nameOf(read.name), language: languageOf(read.locale) })}</p>
      </ConfirmDialog>
    </>
  );
}
