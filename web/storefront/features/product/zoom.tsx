// One picture over the whole window, larger and smaller by pointer and keys; loaded when it is first wanted.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import type { Image } from "../../../shared/types.ts";
import { Icon, Picture, SIZES } from "../../../shared/ui.tsx";
import { largest } from "./pictures.ts";
import { useZoom } from "./use-zoom.ts";
import { LARGEST, seen } from "./zoom-view.ts";

export interface ZoomProps {
  title: string;
  images: Image[];
  color?: string;
  /** Which picture comes first, from 0. */
  start: number;
  /** Told with the picture that was last seen. */
  onClose: (at: number) => void;
}

/** A modal `<dialog>`: the browser keeps focus inside and closes on Escape. */
export function Zoom({ title, images, color = "lime", start, onClose }: ZoomProps) {
  const { t } = useI18n();
  const [at, setAt] = useState(start);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const count = images.length;
  const image = images[at];
  const size = { width: image?.width ?? 800, height: image?.height ?? 1000 };
  const show = (next: number) => {
    setAt(next);
    zoom.whole();
  };
  const turn = (by: number) => show((at + by + count) % count);
  const zoom = useZoom(stage, size, turn);
  const wheel = useRef(zoom.wheel);
  wheel.current = zoom.wheel;
  useEffect(() => {
    dialog.current?.showModal();
    const element = stage.current;
    // React listens to wheels passively, and the page behind would scroll.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      wheel.current(event);
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The gallery behind has arrows of its own.
    event.stopPropagation();
    if (zoom.onKey(event.key)) event.preventDefault();
  };
  if (!image) return null;
  const { scale, x, y } = zoom.view;
  return (
    <dialog
      className="zoomer"
      aria-label={t("gallery.zoom.title", { title })}
      ref={dialog}
      onClose={() => onClose(at)}
      onKeyDown={onKeyDown}
    >
      <div className={`stage pic ${color}`} ref={stage} data-scale={scale > 1 ? "large" : "whole"} {...zoom.handlers}>
        <img
          key={image.url}
          src={largest(image)}
          alt={image.alt || title}
          draggable={false}
          style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        />
        <Controls at={at} count={count} turn={turn} zoom={zoom} close={() => dialog.current?.close()} />
        {scale > 1 ? (
          <span className="mini" aria-hidden="true">
            <img src={image.url} srcSet={image.srcset || undefined} sizes="5.5rem" alt="" />
            <i style={seen(zoom.view, size, zoom.room)} />
          </span>
        ) : null}
      </div>
      {count > 1 ? (
        <ul className="thumbs">
          {images.map((each, n) => (
            <li key={each.url}>
              <button
                type="button"
                aria-current={n === at ? "true" : undefined}
                aria-label={t("gallery.picture", { number: n + 1, count })}
                onClick={() => show(n)}
              >
                <Picture image={{ ...each, alt: "" }} color={color} sizes={SIZES.thumb} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </dialog>
  );
}

interface ControlsProps {
  at: number;
  count: number;
  turn: (by: number) => void;
  zoom: ReturnType<typeof useZoom>;
  close: () => void;
}

function Controls({ at, count, turn, zoom, close }: ControlsProps) {
  const { t, percent } = useI18n();
  const { scale } = zoom.view;
  return (
    <>
      <span className="zb tr">
        <Disc name="x" label={t("gallery.zoom.close")} onClick={close} />
      </span>
      {count > 1 ? (
        <>
          <output className="zb tl num">{t("gallery.of", { number: at + 1, count })}</output>
          <span className="zb sl">
            <Disc name="chevron-left" label={t("gallery.previous")} onClick={() => turn(-1)} />
          </span>
          <span className="zb sr">
            <Disc name="chevron-right" label={t("gallery.next")} onClick={() => turn(1)} />
          </span>
        </>
      ) : null}
      <span className="zb bc">
        <Disc name="minus" label={t("gallery.zoom.out")} isOff={scale <= 1} onClick={zoom.smaller} />
        <output>{percent(Math.round(scale * 100) * 100)}</output>
        <Disc name="plus" label={t("gallery.zoom.in")} isOff={scale >= LARGEST} onClick={zoom.larger} />
      </span>
    </>
  );
}

interface DiscProps {
  name: string;
  label: string;
  isOff?: boolean;
  onClick: () => void;
}

function Disc({ name, label, isOff, onClick }: DiscProps) {
  return (
    <button type="button" className="disc" aria-label={label} aria-disabled={isOff || undefined} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}
