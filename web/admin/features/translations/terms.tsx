import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocales } from "../../data/locales.ts";
import { useSettled } from "../../data/settled.ts";
import { type Term, terms } from "../../data/translations.ts";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { writtenIn } from "../../ui/written-in.ts";
import { Locales } from "./locales.tsx";

const PAGE = 50;

/** Names and values of options and attributes in the shop's other languages. */
export function Component() {
  const { t } = useTexts();
  const query = useLocales();
  const [chosen, show] = useState("");
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const [, ...others] = query.data;
  const locale = chosen || others[0];
  return (
    <>
      <Head title={t("terms.title")} about={t("terms.about")} />
      {locale ? (
        <>
          <Locales locales={others} shown={locale} show={show} />
          <TermsOf key={locale} locale={locale} />
        </>
      ) : (
        <p className="pnote">{t("translations.none")}</p>
      )}
    </>
  );
}

function TermsOf({ locale }: { locale: string }) {
  const { t } = useTexts();
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const asked = useSettled(search);
  const query = useQuery({
    queryKey: ["terms", locale, asked, page],
    queryFn: ({ signal }) => terms.list({ locale, search: asked, page, page_size: PAGE }, signal),
    placeholderData: keepPreviousData,
  });
  const sought = (value: string) => {
    setSearch(value);
    setPage(1);
  };
  return (
    <Panel title={t("terms.words")}>
      <TextField
        label={t("terms.search")}
        type="search"
        value={search}
        onChange={({ target }) => sought(target.value)}
      />
      {query.data ? (
        <>
          <Words key={`${asked} ${page}`} locale={locale} words={query.data.results} />
          <div className="row">
            <button type="button" className="btn quiet" disabled={page === 1} onClick={() => setPage(page - 1)}>
              {t("terms.before")}
            </button>
            <button
              type="button"
              className="btn quiet"
              disabled={page * PAGE >= query.data.count}
              onClick={() => setPage(page + 1)}
            >
              {t("terms.after")}
            </button>
          </div>
        </>
      ) : (
        <Pending error={query.error} retry={() => query.refetch()} />
      )}
    </Panel>
  );
}

function Words({ locale, words }: { locale: string; words: Term[] }) {
  const { t } = useTexts();
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const changed = words.filter(({ term, text }) => typed[term] !== undefined && typed[term] !== text);
  const saving = useMutation({
    mutationFn: () =>
      terms.change(
        locale,
        changed.map(({ term }) => ({ term, text: typed[term] ?? "" })),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["terms"] });
      setTyped({});
      notify(t("saved"));
    },
    onError: (refused) => notify(refused.message),
  });
  if (words.length === 0) return <p className="pnote">{t("terms.empty")}</p>;
  return (
    <form
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {words.map(({ term, text }) => (
        <TextField
          key={term}
          label={term}
          {...writtenIn(locale)}
          maxLength={120}
          value={typed[term] ?? text}
          onChange={({ target }) => setTyped((all) => ({ ...all, [term]: target.value }))}
        />
      ))}
      <button type="submit" className="btn" disabled={changed.length === 0 || saving.isPending}>
        {t("terms.save", { count: changed.length })}
      </button>
    </form>
  );
}
