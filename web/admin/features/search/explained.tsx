// Why a search finds what it finds, without anything being arranged.
import { Link, useSearchParams } from "react-router";
import { useTexts } from "../../i18n.tsx";
import { Head, Panel } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Outcome } from "./outcome.tsx";
import { usePreview } from "./use-preview.ts";

export function Component() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const query = (params.get("q") ?? "").trim();
  const tried = usePreview(query ? { query, curation: null, replaces: null } : null);
  const choose = (q: string) => setParams(q ? { q } : {}, { replace: true });
  return (
    <>
      <Head
        title={t("explained.title")}
        crumb={["/curations", t("nav.curations")]}
        about={t("explained.about")}
        acts={
          query ? (
            <Needs right="products.edit">
              <Link className="btn" to={`/curations/new?${new URLSearchParams({ query })}`}>
                {t("searches.arrange")}
              </Link>
            </Needs>
          ) : null
        }
      />
      <Panel title={t("outcome.results")}>
        <div className="explainedfind">
          <SearchField hint={t("explained.hint")} value={query} change={choose} />
        </div>
        <Outcome tried={tried} empty={t("explained.empty")} />
      </Panel>
    </>
  );
}
