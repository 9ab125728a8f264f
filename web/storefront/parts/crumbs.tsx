import { useI18n } from "../../shared/i18n.ts";
import { Link } from "../../shared/link.tsx";

interface Props {
  /** The pages between the home page and this one. */
  way?: { name: string; url: string }[];
  here: string;
}

/** The way to this page; the home page, by whatever name it comes, is called home. */
export function Crumbs({ way = [], here }: Props) {
  const { t } = useI18n();
  const whole = [{ name: t("home"), url: "/" }, ...way.filter(({ url }) => url !== "/")];
  return (
    <nav aria-label={t("breadcrumb")}>
      <ol className="crumbs">
        {whole.map(({ name, url }) => (
          <li key={url}>
            <Link href={url}>{name}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
