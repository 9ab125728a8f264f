import { Link, useLocation } from "react-router";
import { useTexts } from "../i18n.tsx";
import { Head } from "./parts.tsx";

/** An address that leads to no screen. */
export function Component() {
  const { t } = useTexts();
  const { pathname } = useLocation();
  return (
    <>
      <Head title={t("notFound.title")} about={t("notFound.text", { path: `/admin${pathname}` })} />
      <Link className="btn quiet" to="/">
        {t("notFound.back")}
      </Link>
    </>
  );
}
