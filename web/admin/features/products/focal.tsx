// What a picture shows in words, and the point of it that stays in sight where it is cut.
import { type KeyboardEvent, type MouseEvent, useId } from "react";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import type { ImageValue } from "./values.ts";

interface Props {
  image: ImageValue;
  address: string;
  color: string;
  change: (image: ImageValue) => void;
  remove: () => void;
}

const MIDDLE = { x: 50, y: 50 };
const CROPS = [
  ["pictures.cropList", "4 / 5"],
  ["pictures.cropSquare", "1"],
  ["pictures.cropBroad", "8 / 5"],
] as const;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const within = (value: number) => Math.min(100, Math.max(0, Math.round(value)));

export function FocalPoint({ image, address, color, change, remove }: Props) {
  const { t } = useTexts();
  const id = useId();
  const { x, y } = image.focal ?? MIDDLE;
  const put = (left: number, top: number) => change({ ...image, focal: { x: within(left), y: within(top) } });
  const click = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    put(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  };
  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    put(x + step[0] * far, y + step[1] * far);
  };
  const at = { "--x": `${x}%`, "--y": `${y}%` } as Record<string, string>;
  return (
    <section className="focal" style={at} aria-labelledby={id}>
      <div className="stage">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button on it does the same by keyboard */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button on it does the same by keyboard */}
        <span className={`pic whole ${color}`} onClick={click}>
          {address ? <img src={address} alt="" draggable={false} /> : null}
          <button type="button" className="pt" aria-label={t("pictures.focalAt", { x, y })} onKeyDown={keys} />
        </span>
      </div>
      <div>
        <h3 id={id}>{t("pictures.focal")}</h3>
        <p className="mute">{t("pictures.focalHint")}</p>
        <div className="crops" aria-hidden="true">
          {CROPS.map(([key, ratio]) => (
            <figure key={key}>
              <span className={`pic ${color}`} style={{ aspectRatio: ratio }}>
                {address ? <img src={address} alt="" /> : null}
              </span>
              <figcaption>{t(key)}</figcaption>
            </figure>
          ))}
        </div>
        <TextField
          label={t("pictures.alt")}
          hint={t("pictures.altHint")}
          value={image.alt}
          maxLength={1000}
          onChange={({ target }) => change({ ...image, alt: target.value })}
        />
        <button type="button" className="text danger" onClick={remove}>
          {t("pictures.remove")}
        </button>
      </div>
    </section>
  );
}
