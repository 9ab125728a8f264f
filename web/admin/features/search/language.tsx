import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type SearchSettings, searches } from "../../data/searches.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { SelectField } from "../../ui/field.tsx";
import { useNotify } from "../../ui/toast.tsx";

type Language = SearchSettings["language"];

const KEY = ["search-settings"];
const CODES: Language[] = "ar da de el en es fi fr hu it nl no pt ro ru sv ta tr".split(" ") as Language[];

/** The language by whose endings words are made one, at work as soon as it is chosen. */
export function LanguageOfSearch() {
  const { t, language } = useTexts();
  const may = useMay();
  const notify = useNotify();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => searches.settings(signal) });
  const names = new Intl.DisplayNames(language, { type: "language" });
  const options = CODES.map((code) => ({ code, name: names.of(code) ?? code }));
  options.sort((a, b) => a.name.localeCompare(b.name, language));
  const choose = async (chosen: Language, undo?: () => void) => {
    try {
      queries.setQueryData(KEY, await searches.set({ language: chosen }));
      notify(t("rules.language.saved"), undo);
    } catch (reason) {
      notify((reason as Error).message);
    }
  };
  if (!data) return null;
  return (
    <div className="searchlanguage">
      <SelectField
        label={t("rules.language")}
        hint={t("rules.language.hint")}
        value={data.language}
        disabled={!may("products.edit")}
        onChange={(event) => choose(event.target.value as Language, () => choose(data.language))}
      >
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value="none">{t("rules.language.none")}</option>
      </SelectField>
    </div>
  );
}
