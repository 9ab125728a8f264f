import { Plus } from "lucide-react";
import { Link } from "react-router";
import { type Banner, banners } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { Badge } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { PLACEMENTS, placementOf } from "./banner.tsx";

export { BannerList as Component };

function BannerList() {
  const { t } = useTexts();
  const config: ListConfig<Banner> = {
    name: "banners",
    title: t("nav.banners"),
    about: t("banners.about"),
    acts: (
      <Needs right="content.edit">
        <Link className="btn" to="/banners/new">
          <Plus className="i" aria-hidden="true" />
          {t("banners.add")}
        </Link>
      </Needs>
    ),
    columns: useColumns(),
    filters: [
      {
        name: "placement",
        label: t("banner.placement"),
        options: PLACEMENTS.map((value) => ({ value, label: t(`placement.${value}`) })),
      },
    ],
    views: [],
    fetch: (state, signal) => {
      const placement = PLACEMENTS.find((each) => each === state.filters.placement);
      return banners.list({ ...state, placement }, signal);
    },
    rowName: (banner) => banner.heading || banner.text,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Banner>[] {
  const { t } = useTexts();
  return [
    {
      id: "heading",
      label: t("banner.heading"),
      place: "num",
      fixed: true,
      text: (banner) => banner.heading || banner.text,
      cell: (banner) => (
        <Link className="link" to={`/banners/${banner.id}`}>
          {banner.heading || banner.text || t("nothing")}
        </Link>
      ),
    },
    {
      id: "placement",
      label: t("banner.placement"),
      place: "cust",
      text: (banner) => banner.placement,
      cell: (banner) => t(`placement.${placementOf(banner.placement)}`),
    },
    { id: "link", label: t("banner.link"), cell: (banner) => banner.link, text: (banner) => banner.link ?? "" },
    {
      id: "state",
      label: t("field.status"),
      place: "total",
      text: ({ active }) => t(active ? "banner.active" : "banner.off"),
      cell: ({ active }) => <Badge tone={active ? "ok" : "plain"}>{t(active ? "banner.active" : "banner.off")}</Badge>,
    },
  ];
}
