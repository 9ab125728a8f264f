import { Link } from "react-router";
import { decimal, percent } from "../../../shared/format.ts";
import type { SearchedQuery } from "../../data/searches.ts";
import { useTexts } from "../../i18n.tsx";
import { useDayName } from "../../ui/chart-days.tsx";
import type { Column } from "../../ui/list-types.ts";
import { Needs } from "../../ui/rights.tsx";
import { dayOf, findsLittle, shareOf } from "./figures.ts";

/** Where a merchant sees what shoppers find; it names a page, so that the look counts as no search. */
const inShop = (query: string) => `/search/?${new URLSearchParams({ q: query, page: "1" })}`;

/** The columns of a query; `teach` opens what makes a synonym of it. */
export function useColumns(teach: (row: SearchedQuery) => void): Column<SearchedQuery>[] {
  return [...useQueryColumns(), ...useSoldColumns(), ...useFoundColumns(), useTeachColumn(teach)];
}

/** A share as it stands in a cell and in a file, where spreadsheets know it without the space. */
function useShare() {
  const { language } = useTexts();
  return {
    shown: (part: number, all: number) => percent(shareOf(part, all) ?? 0, language),
    told: (part: number, all: number) => percent(shareOf(part, all) ?? 0, language).replace(/\s/, ""),
  };
}

function useQueryColumns(): Column<SearchedQuery>[] {
  const { t, count, language } = useTexts();
  const share = useShare();
  const place = (tenths: number) => String(tenths / 10).replace(".", language === "de" ? "," : ".");
  return [
    {
      id: "query",
      label: t("searches.query"),
      place: "num",
      fixed: true,
      text: ({ id }) => id,
      cell: ({ id }) => (
        <a className="link wrapany" href={inShop(id)} target="_blank" rel="noopener">
          {id}
          <span className="vh"> {t("searches.newTab")}</span>
        </a>
      ),
    },
    {
      id: "searches",
      label: t("searches.times"),
      place: "total",
      end: true,
      sort: { down: "-searches" },
      text: (row) => String(row.searches),
      cell: (row) => (
        <>
          <span className="broad">{count(row.searches)}</span>
          <span className="narrow">{t("searches.counted", { count: row.searches, written: count(row.searches) })}</span>
        </>
      ),
    },
    {
      id: "opened",
      label: t("searches.opened"),
      place: "cust",
      end: true,
      sort: { down: "-clicked" },
      text: (row) => share.told(row.clicked, row.searches),
      cell: (row) => (
        <>
          {share.shown(row.clicked, row.searches)} <span className="narrow">{t("searches.openedWord")}</span>
        </>
      ),
    },
    {
      id: "place",
      label: t("searches.place"),
      end: true,
      text: ({ mean_place_tenths: tenths }) => (typeof tenths === "number" ? String(tenths / 10) : ""),
      cell: ({ mean_place_tenths: tenths }) => (typeof tenths === "number" ? place(tenths) : "–"),
    },
  ];
}

function useSoldColumns(): Column<SearchedQuery>[] {
  const { t, count, money } = useTexts();
  const share = useShare();
  return [
    {
      id: "orders",
      label: t("orders.title"),
      place: "when",
      end: true,
      sort: { down: "-orders" },
      text: (row) => String(row.orders),
      cell: (row) => (
        <>
          <span className="broad">
            {count(row.orders)}
            {row.orders > 0 ? <span className="mute"> ({share.shown(row.orders, row.searches)})</span> : null}
          </span>
          <span className="narrow">{t("searches.orders", { count: row.orders, written: count(row.orders) })}</span>
        </>
      ),
    },
    {
      id: "ordered",
      label: t("searches.ordered"),
      end: true,
      extra: true,
      text: (row) => share.told(row.orders, row.searches),
      cell: (row) => share.shown(row.orders, row.searches),
    },
    {
      id: "sales",
      label: t("searches.sales"),
      end: true,
      text: ({ sales }) => sales.map((sum) => `${decimal(sum)} ${sum.currency}`).join(", "),
      cell: ({ sales }) => (sales.length > 0 ? sales.map(money).join(", ") : "–"),
    },
  ];
}

function useFoundColumns(): Column<SearchedQuery>[] {
  const { t, count } = useTexts();
  const share = useShare();
  const dayName = useDayName();
  return [
    {
      id: "nothing",
      label: t("searches.nothing"),
      end: true,
      sort: { down: "-empty" },
      text: (row) => share.told(row.empty, row.searches),
      cell: (row) => share.shown(row.empty, row.searches),
    },
    {
      id: "found",
      label: t("searches.findsNow"),
      place: "items",
      end: true,
      text: (row) => String(row.found),
      cell: (row) => (
        <span className={row.found === 0 ? "zero" : undefined}>
          <span className="broad">{count(row.found)}</span>
          <span className="narrow">
            {row.found === 0
              ? t("searches.findsNone")
              : t("searches.findsSo", { count: row.found, written: count(row.found) })}
          </span>
        </span>
      ),
    },
    {
      id: "last",
      label: t("searches.lastDay"),
      end: true,
      sort: { down: "-last_at" },
      text: (row) => dayOf(row.last_at),
      cell: (row) => <span className="nobreak">{dayName(dayOf(row.last_at))}</span>,
    },
  ];
}

function useTeachColumn(teach: (row: SearchedQuery) => void): Column<SearchedQuery> {
  const { t } = useTexts();
  return {
    id: "teach",
    label: t("searches.teachHead"),
    place: "ful",
    fixed: true,
    end: true,
    cell: (row) => (
      <Needs right="products.edit">
        <span className="todo">
          {findsLittle(row) ? (
            <button
              type="button"
              className="text nobreak"
              aria-label={t("searches.synonymOf", { query: row.id })}
              onClick={() => teach(row)}
            >
              {t("searches.synonym")}
            </button>
          ) : null}
          <Link
            className="text nobreak"
            aria-label={t("searches.arrangeOf", { query: row.id })}
            to={`/curations/new?${new URLSearchParams({ query: row.id })}`}
          >
            {t("searches.arrange")}
          </Link>
        </span>
      </Needs>
    ),
  };
}
