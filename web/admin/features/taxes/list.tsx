import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-router";
import { taxRate } from "../../../shared/format.ts";
import { ANY, byName } from "../../data/countries.ts";
import { type TaxRate, taxRates } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Table } from "../../ui/table.tsx";
import { useTaxWords } from "./words.ts";

/** The tax rates by country, those that hold everywhere first. */
export function Component() {
  const { t, country, language } = useTexts();
  const { placeOf } = useTaxWords();
  const query = useQuery({ queryKey: ["tax-rates", "list"], queryFn: ({ signal }) => taxRates.list(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const all = query.data.results;
  const countries = [...new Set(all.map((rate) => rate.country))].filter((code) => code !== ANY);
  const places = [ANY, ...byName(countries, country, language)];
  return (
    <>
      <Head
        title={t("nav.taxes")}
        about={t("taxes.about")}
        acts={
          <Needs right="settings.edit">
            <Link className="btn" to="/tax-rates/new">
              <Plus className="i" aria-hidden="true" />
              {t("taxes.add")}
            </Link>
          </Needs>
        }
      />
      <div className="places">
        {places.map((place) => (
          <Panel key={place} title={placeOf(place)} flush>
            <Rates title={placeOf(place)} rates={inOrder(all.filter((rate) => rate.country === place))} />
          </Panel>
        ))}
      </div>
    </>
  );
}

/** Those of the whole country first, and the rate of all others after those of single classes. */
const inOrder = (rates: TaxRate[]): TaxRate[] =>
  [...rates].sort(
    (a, b) =>
      Number(a.region !== ANY) - Number(b.region !== ANY) ||
      a.region.localeCompare(b.region) ||
      Number(a.tax_class === ANY) - Number(b.tax_class === ANY),
  );

function Rates({ title, rates }: { title: string; rates: TaxRate[] }) {
  const { t, language } = useTexts();
  const { classOf } = useTaxWords();
  if (rates.length === 0) return <p className="mute pb">{t("taxes.none")}</p>;
  const rows = rates.map((rate) => ({
    id: rate.id,
    cells: [
      <span key="class">
        <Link className="link" to={`/tax-rates/${rate.id}`}>
          {classOf(rate.tax_class)}
        </Link>
        {rate.region === ANY ? null : <small>{rate.region}</small>}
      </span>,
      rate.name,
      (rate.adds_to_country ? "+ " : "") + taxRate(rate.millipercent, language),
    ],
  }));
  return (
    <Table title={title} heads={[t("taxes.class"), t("taxes.name"), t("taxes.percent")]} rows={rows} figures={[2]} />
  );
}
