import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-router";
import { banners } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";
import { placementOf } from "./banner.tsx";

export { BannerList as Component };

function BannerList() {
  const { t } = useTexts();
  const query = useQuery({ queryKey: ["banners"], queryFn: ({ signal }) => banners.list(1, signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const rows = query.data.results.map((banner) => ({
    id: banner.id,
    cells: [
      <Link key="link" className="link" to={`/banners/${banner.id}`}>
        {banner.heading || banner.text || t("nothing")}
      </Link>,
      t(`placement.${placementOf(banner.placement)}`),
      <Badge key="state" tone={banner.active ? "ok" : "plain"}>
        {t(banner.active ? "banner.active" : "banner.off")}
      </Badge>,
    ],
  }));
  return (
    <>
      <Head
        title={t("nav.banners")}
        about={t("banners.about")}
        acts={
          <Link className="btn" to="/banners/new">
            <Plus className="i" aria-hidden="true" />
            {t("banners.add")}
          </Link>
        }
      />
      <Panel title={t("banners.all")} flush>
        <Table
          title={t("nav.banners")}
          heads={[t("banner.heading"), t("banner.placement"), t("field.status")]}
          rows={rows}
        />
      </Panel>
    </>
  );
}
