import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-router";
import { channels } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Table } from "../../ui/table.tsx";

/** Countries that are named; more are counted. */
const NAMED = 4;

/** Where the shop sells. */
export function Component() {
  const { t, country } = useTexts();
  const languageOf = useLanguageNames();
  const query = useQuery({ queryKey: ["channels", "list"], queryFn: ({ signal }) => channels.list(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const placesOf = (countries: string[]) => {
    if (countries.length === 0) return t("channels.everywhere");
    if (countries.length > NAMED) return t("channels.countryCount", { count: countries.length });
    return countries.map(country).join(", ");
  };
  const rows = query.data.results.map((channel) => ({
    id: channel.id,
    cells: [
      <Link key="slug" className="link" to={`/channels/${channel.slug}`}>
        {channel.slug}
      </Link>,
      channel.currency,
      channel.locales.map(languageOf).join(", "),
      placesOf(channel.countries),
      t(channel.prices_include_tax ? "channels.taxIn" : "channels.taxOut"),
    ],
  }));
  const heads = [
    t("channels.name"),
    t("channels.currency"),
    t("channels.languages"),
    t("channels.countries"),
    t("channels.prices"),
  ];
  return (
    <>
      <Head
        title={t("nav.channels")}
        about={t("channels.about")}
        acts={
          <Needs right="settings.edit">
            <Link className="btn" to="/channels/new">
              <Plus className="i" aria-hidden="true" />
              {t("channels.add")}
            </Link>
          </Needs>
        }
      />
      <Panel title={t("nav.channels")} isAlone flush>
        <Table title={t("nav.channels")} heads={heads} rows={rows} stacked />
      </Panel>
    </>
  );
}
