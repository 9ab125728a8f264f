// What is being written, as shoppers would see it, beside its editor.
import { Monitor, RotateCw, Smartphone } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { type Draft, previewOf } from "../data/provider.ts";
import { useTexts } from "../i18n.tsx";
import { Alert } from "./parts.tsx";

/** How long nothing is typed until the preview is made anew, in milliseconds. */
const PAUSE = 600;
const WIDTHS = { phone: 390, desktop: 1280 } as const;
export type Device = keyof typeof WIDTHS;
/** From here on the preview stands beside the editor. */
const BESIDE = "(min-width: 80rem)";

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => globalThis.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const list = globalThis.matchMedia?.(query);
    const change = () => setMatches(list?.matches ?? false);
    list?.addEventListener("change", change);
    return () => list?.removeEventListener("change", change);
  }, [query]);
  return matches;
}

/** An editor with the page that its draft would make, once there is something to show. */
export function WithPreview({ draft, children }: { draft: Draft | null; children: ReactNode }) {
  return <EditorWithPane pane={<Pane draft={draft} />}>{children}</EditorWithPane>;
}

/** An editor with what shows its outcome: side by side where there is room, one at a time where there is not. */
export function EditorWithPane({ pane, children }: { pane: ReactNode; children: ReactNode }) {
  const { t } = useTexts();
  const isBeside = useMatches(BESIDE);
  const [shown, show] = useState<"edit" | "preview">("edit");
  return (
    <div className={`withview ${shown}`}>
      <fieldset className="viewtabs">
        <legend className="vh">{t("preview.what")}</legend>
        {(["edit", "preview"] as const).map((each) => (
          <button key={each} type="button" className="chip" aria-pressed={shown === each} onClick={() => show(each)}>
            {t(`preview.${each}`)}
          </button>
        ))}
      </fieldset>
      <div className="viewedit">{children}</div>
      <div className="viewpane">{isBeside || shown === "preview" ? pane : null}</div>
    </div>
  );
}

function Pane({ draft }: { draft: Draft | null }) {
  const { t } = useTexts();
  const { url, fault, renew } = usePreview(draft);
  const [device, setDevice] = useState<Device>("phone");
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const scale = Math.min(1, width / WIDTHS[device]);
  return (
    <section className="panel view" aria-label={t("preview.preview")}>
      <header>
        <h2>{t("preview.preview")}</h2>
        <fieldset className="devices">
          <legend className="vh">{t("preview.width")}</legend>
          <DeviceButton device="phone" shown={device} show={setDevice} />
          <DeviceButton device="desktop" shown={device} show={setDevice} />
          <button type="button" className="disc" aria-label={t("preview.renew")} onClick={renew}>
            <RotateCw className="i" aria-hidden="true" />
          </button>
        </fieldset>
      </header>
      <Alert>{draft ? fault : null}</Alert>
      <div className="room" ref={room}>
        {draft ? null : <p className="pb mute">{t("preview.empty")}</p>}
        {draft && url && scale > 0 ? (
          <iframe
            key={url}
            src={url}
            title={t("preview.frame")}
            onLoad={(event) => leadOut(event.currentTarget)}
            style={{ width: WIDTHS[device], height: height / scale, transform: `scale(${scale})` }}
          />
        ) : null}
      </div>
    </section>
  );
}

interface DeviceProps {
  device: Device;
  shown: Device;
  show: (device: Device) => void;
}

export function DeviceButton({ device, shown, show }: DeviceProps) {
  const { t } = useTexts();
  const Icon = device === "phone" ? Smartphone : Monitor;
  return (
    <button
      type="button"
      className="disc"
      aria-label={t(`preview.${device}`)}
      aria-pressed={shown === device}
      onClick={() => show(device)}
    >
      <Icon className="i" aria-hidden="true" />
    </button>
  );
}

/** A whole page in a frame as broad as a device, shown as large as there is room. It may do nothing: no script, no form, no link. */
export function ScaledFrame({ width, title, page }: { width: number; title: string; page: string }) {
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const scale = Math.min(1, size.width / width);
  const style = { width, height: size.height / scale, transform: `scale(${scale})` };
  return (
    <div className="room" ref={room}>
      {page && scale > 0 ? <iframe key={page} sandbox="" srcDoc={page} title={title} style={style} /> : null}
    </div>
  );
}

/** Links of the page in the frame open beside the admin: the shop's pages are shown in no frame but as a preview. */
function leadOut(frame: HTMLIFrameElement) {
  frame.contentDocument?.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Object && "closest" in event.target ? (event.target as Element) : null;
      const found = link?.closest("a");
      if (!found) return;
      found.setAttribute("target", "_blank");
      found.setAttribute("rel", "noopener");
    },
    true,
  );
}

function useSize(of: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!of.current) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(of.current);
    return () => watch.disconnect();
  }, [of]);
  return size;
}

/** Where `draft` can be looked at, made anew when it changes. */
function usePreview(draft: Draft | null) {
  const [shown, setShown] = useState({ url: "", fault: "" });
  const [asked, setAsked] = useState(0);
  const body = JSON.stringify(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft by what is in it, and `asked` to ask for it once more
  useEffect(() => {
    if (!draft) return undefined;
    const stop = new AbortController();
    const ask = async () => {
      try {
        const { url } = await previewOf(JSON.parse(body), stop.signal);
        setShown({ url, fault: "" });
      } catch (reason) {
        if (!stop.signal.aborted) setShown(({ url }) => ({ url, fault: (reason as Error).message }));
      }
    };
    const timer = setTimeout(ask, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body, asked]);
  return { ...shown, renew: () => setAsked((times) => times + 1) };
}
