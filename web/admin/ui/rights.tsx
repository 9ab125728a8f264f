// What one may not do, said plainly.
import { Lock } from "lucide-react";
import { createContext, type ReactNode, useEffect, useState } from "react";
import { Link, useLocation } from "react-router";
import type { Right } from "../data/rights.ts";
import { useMay } from "../data/session.tsx";
import { useIsHeld } from "../data/unsaved.ts";
import { useTexts } from "../i18n.tsx";
import { Alert, Head } from "./parts.tsx";

/** Shows what a right is needed for; without the right nothing, or the reason where `told`. */
export function Needs({ right, told, children }: { right: Right; told?: boolean; children: ReactNode }) {
  const may = useMay();
  if (may(right)) return children;
  return told ? <Missing right={right} /> : null;
}

/** Which right is missing, where the button would be. */
export function Missing({ right }: { right: Right }) {
  const { t } = useTexts();
  return <Barred>{t("rights.missing", { right: t(`right.${right}`) })}</Barred>;
}

/** Why something cannot be changed. */
export function Barred({ children }: { children: ReactNode }) {
  return (
    <p className="missing xs">
      <Lock className="i" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** The right of the screen, once it is lost and the screen says so. */
export const LostContext = createContext<Right | null>(null);

/** A screen, or why it is not shown. One that is open stays while something typed on it is not saved. */
export function Gate({ right, children }: { right: Right; children: ReactNode }) {
  const { t } = useTexts();
  const may = useMay();
  const { pathname } = useLocation();
  const isHeld = useIsHeld();
  const [opened, setOpened] = useState("");
  const isAllowed = may(right);
  useEffect(() => {
    if (isAllowed) setOpened(pathname);
  }, [isAllowed, pathname]);
  const isLost = !isAllowed && opened === pathname;
  if (!isAllowed && !(isLost && isHeld)) return <Refused right={right} isLost={isLost} />;
  return (
    <LostContext value={isLost ? right : null}>
      <Alert>{isLost ? t("rights.lostKept", { right: t(`right.${right}`) }) : null}</Alert>
      {children}
    </LostContext>
  );
}

function Refused({ right, isLost }: { right: Right; isLost: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <Head title={t("rights.refused")} />
      <div className="panel pb refusal">
        <Lock className="i" aria-hidden="true" />
        <div role={isLost ? "alert" : undefined}>
          <p>
            {isLost ? <b>{t("rights.lost")} </b> : null}
            {t("rights.needed")} <b>{t(`right.${right}`)}</b>
          </p>
          <p className="mute">{t("rights.ask")}</p>
        </div>
      </div>
      <Link className="btn quiet after" to="/">
        {t("notFound.back")}
      </Link>
    </>
  );
}
