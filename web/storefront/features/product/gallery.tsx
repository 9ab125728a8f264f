// The pictures of a product: a strip that is swiped, thumbnails, and a way to look closer.
import { type ComponentType, type KeyboardEvent, type MouseEvent, useEffect, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { Product, Variant } from "../../../shared/types.ts";
import { Icon, Picture, SIZES } from "../../../shared/ui.tsx";
import { arrowTurns } from "./direction.ts";
import { largest, picturesOf } from "./pictures.ts";
import { useStrip } from "./use-strip.ts";
import type { ZoomProps } from "./zoom.tsx";

interface Props {
  product: Product;
  variant?: Variant;
}

/** Without scripts the strip scrolls by hand, thumbnails are links into it, and a picture leads to its file. */
export function Gallery({ product, variant }: Props) {
  const { t } = useI18n();
  // Their order stays as it came, whatever is chosen later.
  const [images] = useState(() => picturesOf(product, variant));
  const { list, thumbs, shown, go, onScroll } = useStrip(images.length);
  const [isLive, setLive] = useState(false);
  const [zoomed, setZoomed] = useState<number | null>(null);
  const wanted = variant?.images[0]?.url;
  const color = product.category?.color;
  useEffect(() => setLive(true), []);
  useEffect(() => {
    const at = images.findIndex(({ url }) => url === wanted);
    if (at >= 0) go(at, "instant");
  }, [wanted, images, go]);
  if (images.length === 0) {
    return (
      <div className="gal2 alone">
        <div className="main">
          <Picture image={null} color={color} name={product.title} sizes={SIZES.main} />
        </div>
      </div>
    );
  }
  const count = images.length;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = arrowTurns(event.currentTarget)[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(shown + by, 0), count - 1);
    const isThumb = thumbs.current?.contains(event.target as Node);
    go(next, "smooth");
    const of = isThumb ? thumbs.current : list.current;
    of?.children[next]?.querySelector("a")?.focus({ preventScroll: !isThumb });
  };
  const onThumb = (event: MouseEvent, at: number) => {
    event.preventDefault();
    go(at, Math.abs(at - shown) > 1 ? "instant" : "smooth");
  };
  const closeZoom = (at: number) => {
    setZoomed(null);
    go(at, "instant");
    list.current?.children[at]?.querySelector("a")?.focus({ preventScroll: true });
  };
  return (
    <section className={count > 1 ? "gal2" : "gal2 alone"} aria-label={t("gallery")} onKeyDown={onKeyDown}>
      <div className="main">
        <ul className="slides" ref={list} onScroll={onScroll}>
          {images.map((image, at) => (
            <li key={image.url} id={`picture-${at + 1}`}>
              <Link
                href={largest(image)}
                tabIndex={at === shown ? undefined : -1}
                onClick={(event) => {
                  event.preventDefault();
                  setZoomed(at);
                }}
              >
                <Picture
                  image={{ ...image, alt: image.alt || product.title }}
                  color={color}
                  sizes={SIZES.main}
                  loading={at === 0 ? "first" : isLive && Math.abs(at - shown) < 2 ? "eager" : "lazy"}
                />
                <span className="vh">{t("gallery.enlarge")}</span>
              </Link>
            </li>
          ))}
        </ul>
        <div className="bl" aria-hidden="true">
          {count > 1 ? <span className="badge num">{t("gallery.of", { number: shown + 1, count })}</span> : <span />}
          <span className="btn">
            <Icon name="zoom-in" />
            {t("gallery.zoom")}
          </span>
        </div>
      </div>
      {count > 1 ? (
        <ul className="thumbs" ref={thumbs}>
          {images.map((image, at) => (
            <li key={image.url}>
              <Link
                href={`#picture-${at + 1}`}
                aria-current={at === shown ? "true" : undefined}
                aria-label={t("gallery.picture", { number: at + 1, count })}
                onClick={(event) => onThumb(event, at)}
              >
                <Picture image={{ ...image, alt: "" }} color={color} sizes={SIZES.thumb} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {zoomed === null ? null : (
        <ZoomIsland title={product.title} images={images} color={color} start={zoomed} onClose={closeZoom} />
      )}
    </section>
  );
}

/** The large pictures, fetched when they are first wanted. Where that fails the picture's file does the same. */
function ZoomIsland(props: ZoomProps) {
  const [Zoom, setZoom] = useState<ComponentType<ZoomProps>>();
  const { images, start } = props;
  useEffect(() => {
    const image = images[start];
    import("./zoom.tsx").then(
      (module) => setZoom(() => module.Zoom),
      () => image && location.assign(largest(image)),
    );
  }, [images, start]);
  return Zoom ? <Zoom {...props} /> : null;
}
