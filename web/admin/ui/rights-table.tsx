// Rights as a table: an area a row, to see it and to change it.
import { Check } from "lucide-react";
import { AREAS, may, type Permission, type RightArea, rightOf, withRight } from "../data/rights.ts";
import { useUser } from "../data/session.tsx";
import { type Speaker, useTexts } from "../i18n.tsx";

const LEVELS = ["view", "edit"] as const;

interface Props {
  title: string;
  rights: readonly Permission[];
  /** Left out where rights are only shown. */
  change?: (rights: Permission[]) => void;
  /** Those that are asked about; all when left out. */
  offered?: (right: Permission) => boolean;
}

export function RightsTable({ title, rights, change, offered = () => true }: Props) {
  const { t } = useTexts();
  const offeredOf = (area: RightArea) => rightsOf(area).filter(offered);
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
        {AREAS.filter((area) => offeredOf(area).length > 0).map((area) => (
          <tr key={area}>
            <th scope="row">
              {t(`area.${area}`)}
              <small>
                {offeredOf(area)
                  .map((right) => t(`right.${right}`))
                  .join(". ")}
              </small>
            </th>
            {LEVELS.map((level) => (
              <td key={level} className="c">
                <Cell
                  right={offeredOf(area).find((each) => each === rightOf(area, level))}
                  rights={rights}
                  change={change}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rightsOf = (area: RightArea) =>
  LEVELS.map((level) => rightOf(area, level)).filter((right) => right !== undefined);

type CellProps = Pick<Props, "rights" | "change"> & { right: Permission | undefined };

function Cell({ right, rights, change }: CellProps) {
  const { t } = useTexts();
  const own = useUser();
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

/** `Orders, Stock (see)`: the areas, with a note where they can only be seen. */
export function areasOf(rights: readonly Permission[], t: Speaker["t"]): string {
  const has = (right: Permission | undefined) => right !== undefined && rights.includes(right);
  const written = AREAS.flatMap((area) => {
    const [view, edit] = [rightOf(area, "view"), rightOf(area, "edit")];
    if (has(edit) || (has(view) && !edit)) return [t(`area.${area}`)];
    return has(view) ? [t("rights.onlySee", { area: t(`area.${area}`) })] : [];
  });
  return written.join(", ") || t("nothing");
}
