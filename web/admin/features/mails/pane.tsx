// A mail as it would arrive, beside its words.
import { Moon, Sun } from "lucide-react";
import { useMemo, useState } from "react";
import { useTexts } from "../../i18n.tsx";
import { Alert } from "../../ui/parts.tsx";
import { type Device, DeviceButton, ScaledFrame } from "../../ui/preview.tsx";
import { dressed } from "./dressed.ts";
import type { Tried } from "./use-preview.ts";

/** A phone, and the window of a mail program on a desktop, in CSS pixels. */
const WIDTHS = { phone: 390, desktop: 720 } as const;
const SCHEMES = ["light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];

export function Pane({ tried }: { tried: Tried }) {
  const { t } = useTexts();
  const [device, setDevice] = useState<Device>("phone");
  const [scheme, setScheme] = useState<Scheme>("light");
  const { shown, faults, error } = tried;
  const html = shown?.html ?? "";
  const width = WIDTHS[device];
  const page = useMemo(() => html && dressed(html, { isDark: scheme === "dark", width }), [html, scheme, width]);
  const isHeld = Object.keys(faults).length > 0;
  return (
    <section className="panel view" aria-label={t("preview.preview")}>
      <header>
        <h2>{t("preview.preview")}</h2>
        <div className="devices">
          <fieldset className="devices">
            <legend className="vh">{t("mails.scheme")}</legend>
            {SCHEMES.map((each) => (
              <SchemeButton key={each} scheme={each} shown={scheme} show={setScheme} />
            ))}
          </fieldset>
          <fieldset className="devices">
            <legend className="vh">{t("preview.width")}</legend>
            <DeviceButton device="phone" shown={device} show={setDevice} />
            <DeviceButton device="desktop" shown={device} show={setDevice} />
          </fieldset>
        </div>
      </header>
      <Alert>{isHeld ? t("mails.held") : error}</Alert>
      {shown ? (
        <p className="mailsubject">
          <span className="mute xs">{t("mails.subject")}</span>
          <b>{shown.subject}</b>
        </p>
      ) : null}
      <ScaledFrame width={width} title={t("mails.frame")} page={page} />
    </section>
  );
}

interface SchemeProps {
  scheme: Scheme;
  shown: Scheme;
  show: (scheme: Scheme) => void;
}

function SchemeButton({ scheme, shown, show }: SchemeProps) {
  const { t } = useTexts();
  const Icon = scheme === "light" ? Sun : Moon;
  return (
    <button
      type="button"
      className="disc"
      aria-label={t(`mails.scheme.${scheme}`)}
      aria-pressed={shown === scheme}
      onClick={() => show(scheme)}
    >
      <Icon className="i" aria-hidden="true" />
    </button>
  );
}
