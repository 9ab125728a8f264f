import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-router";
import { pages } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";

export function Component() {
  const { t, when } = useTexts();
  const query = useQuery({ queryKey: ["pages"], queryFn: ({ signal }) => pages.list(1, signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const rows = query.data.results.map((page) => ({
    id: page.id,
    cells: [
      <Link key="link" className="link" to={`/pages/${page.slug}`}>
        {page.title}
      </Link>,
      page.slug,
      <Badge key="state" tone={page.status === "published" ? "ok" : "plain"}>
        {t(page.status === "published" ? "page.published" : "page.draft")}
      </Badge>,
      when(page.updated_at),
    ],
  }));
  return (
    <>
      <Head
        title={t("nav.pages")}
        about={t("pages.about")}
        acts={
          <Link className="btn" to="/pages/new">
            <Plus className="i" aria-hidden="true" />
            {t("pages.add")}
          </Link>
        }
      />
      <Panel title={t("pages.all")} flush>
        <Table
          title={t("nav.pages")}
          heads={[t("field.title"), t("field.slug"), t("field.status"), t("field.updated")]}
          rows={rows}
        />
      </Panel>
    </>
  );
}
