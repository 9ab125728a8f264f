// What a list says that holds nothing.
import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { Department } from "../../../shared/types.ts";
import { Icon, Picture, SIZES } from "../../../shared/ui.tsx";
import type { Narrowing } from "./texts.ts";
import { Chips } from "./tools.tsx";

interface Props {
  narrowing: Narrowing;
  currency: string;
  departments: Department[];
  /** Whether words were looked for. */
  search: boolean;
}

export function None({ narrowing, currency, departments, search }: Props) {
  const { t } = useI18n();
  if (narrowing.applied.length > 0)
    return (
      <div className="nothing">
        <p>{t("none.filters")}</p>
        <Chips narrowing={narrowing} currency={currency} clear />
      </div>
    );
  return (
    <div className="nothing">
      {search ? (
        <ul className="tips">
          <li>
            <Icon name="search" />
            {t("none.spelling")}
          </li>
          <li>
            <Icon name="minus" />
            {t("none.fewer")}
          </li>
        </ul>
      ) : (
        <p>{t("none.list")}</p>
      )}
      <Departments departments={departments} />
    </div>
  );
}

function Departments({ departments }: { departments: Department[] }) {
  const { t } = useI18n();
  if (departments.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="departments-h">
      <div className="head">
        <h2 id="departments-h">{t("departments")}</h2>
      </div>
      <ul className="stalls">
        {departments.map(({ id, slug, name, color, image, product_count }) => (
          <li key={id}>
            <Link href={`/c/${slug}/`}>
              <Picture image={image && { ...image, alt: "" }} color={color} sizes={SIZES.department} />
              <b>{name}</b>
              <small>{t("count.products", { count: product_count })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
