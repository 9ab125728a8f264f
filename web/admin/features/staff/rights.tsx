// Rights as a table: an area a row, to see it and to change it.
import { Check } from "lucide-react";
import { AREAS, type Level, may, type Permission, type RightArea, rightOf, withRight } from "../../data/rights.ts";
import { useUser } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";

const LEVELS = ["view", "edit"] as const;

interface Props {
  title: string;
  rights: readonly Permission[];
  /** Left out where rights are only shown. */
  change?: (rights: Permission[]) => void;
}

export function RightsTable({ title, rights, change }: Props) {
  const { t } = useTexts();
  return (
    <table className="rights">
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("rights.area")}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col" className="c">
              {t(`rights.${level}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {AREAS.map((area) => (
          <tr key={area}>
            <th scope="row">
              {t(`area.${area}`)}
              <small>
                {aboutOf(area)
                  .map((right) => t(`right.${right}`))
                  .join(". ")}
              </small>
            </th>
            {LEVELS.map((level) => (
              <td key={level} className="c">
                <Cell area={area} level={level} rights={rights} change={change} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const aboutOf = (area: RightArea) => LEVELS.map((level) => rightOf(area, level)).filter((right) => right !== undefined);

type CellProps = Omit<Props, "title"> & { area: RightArea; level: Level };

function Cell({ area, level, rights, change }: CellProps) {
  const { t } = useTexts();
  const own = useUser();
  const right = rightOf(area, level);
  if (!right) return null;
  const has = rights.includes(right);
  const name = t(`right.${right}`);
  if (!change) {
    return has ? (
      <>
        <Check className="i" aria-hidden="true" />
        <span className="vh">{t("yes")}</span>
      </>
    ) : (
      <span className="vh">{t("no")}</span>
    );
  }
  const isBeyond = !may(own, right);
  return (
    <label className="check" title={isBeyond ? t("rights.beyond") : undefined}>
      <input
        type="checkbox"
        aria-label={isBeyond ? t("rights.beyondOf", { right: name }) : name}
        checked={has}
        disabled={isBeyond}
        onChange={({ target }) => change(withRight(rights, right, target.checked))}
      />
    </label>
  );
}
