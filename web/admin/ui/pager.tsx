import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { PAGE_SIZES, pageNumbers } from "../data/list-state.ts";
import { useTexts } from "../i18n.tsx";

interface Props {
  title: string;
  /** What is counted, where that is something else than the rows. */
  counted?: string;
  page: number;
  size: number;
  count: number;
  /** `count` stands for as many or more. */
  isEstimate?: boolean;
  hasNext?: boolean;
  address: (page: number) => string;
  setSize: (size: number) => void;
}

export function Pager({ title, counted, page, size, count, isEstimate, hasNext, address, setSize }: Props) {
  const { t, count: written, atLeast } = useTexts();
  const last = Math.max(1, Math.ceil(count / size), isEstimate && hasNext ? page + 1 : 1);
  const to = isEstimate ? page * size : Math.min(page * size, count);
  return (
    <div className="dt-foot">
      <span className="num">
        {counted ? `${counted} ` : ""}
        {t("list.range", {
          from: written(Math.min((page - 1) * size + 1, to)),
          to: written(to),
          count: atLeast({ count, count_is_estimate: isEstimate }),
        })}
      </span>
      <label className="per">
        <span>{t("list.rows")}</span>
        <select className="select" value={size} onChange={(event) => setSize(Number(event.target.value))}>
          {PAGE_SIZES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      {last > 1 ? (
        <nav className="pager" aria-label={t("list.pages", { title })}>
          {page > 1 ? (
            <Link className="disc" to={address(page - 1)} aria-label={t("list.before")}>
              <ChevronLeft className="i" aria-hidden="true" />
            </Link>
          ) : null}
          {pageNumbers(page, last).map((each, index) =>
            each === 0 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
              <span key={`gap${index}`} aria-hidden="true">
                …
              </span>
            ) : (
              <Link
                key={each}
                to={address(each)}
                aria-current={each === page ? "page" : undefined}
                aria-label={t("list.page", { page: each })}
              >
                {each}
              </Link>
            ),
          )}
          {page < last ? (
            <Link className="disc" to={address(page + 1)} aria-label={t("list.next")}>
              <ChevronRight className="i" aria-hidden="true" />
            </Link>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
