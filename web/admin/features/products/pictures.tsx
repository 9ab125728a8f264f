// The pictures of a product: uploaded by dropping or choosing, ordered, described, and each with the point that stays in sight.
import { GripVertical, ImagePlus, Pencil, TriangleAlert } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import type { RecordImage } from "../../data/provider.ts";
import { useUploads } from "../../data/uploads.ts";
import { useTexts } from "../../i18n.tsx";
import { Alert, Panel } from "../../ui/parts.tsx";
import { UploadTile } from "../../ui/upload-tile.tsx";
import type { ProductForm } from "./editor.tsx";
import { FocalPoint } from "./focal.tsx";
import type { ImageValue } from "./values.ts";

interface Props extends ProductForm {
  /** How the pictures fare that the shop has. */
  images: RecordImage[];
  uploading: ReturnType<typeof useUploads>;
  addressOf: (source: string) => string;
  color: string;
}

/** Files on their way; each takes its place behind the product's pictures once it is there. */
export function usePictureUploads({ form }: ProductForm["record"]) {
  return useUploads((source) => {
    const now = form.getValues("images");
    if (now.some((each) => each.source === source)) return;
    form.setValue("images", [...now, { source, alt: "", focal: null }], { shouldDirty: true });
  });
}

export function Pictures({ record: { form }, images, uploading, addressOf, color }: Props) {
  const { t } = useTexts();
  const values = form.watch("images");
  const set = (next: ImageValue[]) => form.setValue("images", next, { shouldDirty: true });
  const { uploads, add, stop, refused } = uploading;
  const [edited, edit] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const dragged = useRef<number | null>(null);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= values.length || from === to) return;
    const next = [...values];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) return add(event.dataTransfer.files);
    if (dragged.current !== null) move(dragged.current, Math.min(to, values.length - 1));
    dragged.current = null;
  };
  const chosen = values.find(({ source }) => source === edited);
  return (
    <Panel title={t("products.pictures")} aside={<span className="xs">{t("pictures.hint")}</span>}>
      <Alert>{refused}</Alert>
      <ul
        className={over ? "media over" : "media"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(event.dataTransfer.types.includes("Files"));
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => drop(event, values.length - 1)}
      >
        {values.map((image, at) => (
          <Tile
            key={image.source}
            image={image}
            at={at}
            count={values.length}
            known={images.find((each) => each.source === image.source)}
            address={addressOf(image.source)}
            color={color}
            isEdited={edited === image.source}
            edit={() => edit(edited === image.source ? null : image.source)}
            move={(by) => move(at, at + by)}
            drag={() => {
              dragged.current = at;
            }}
            drop={(event) => {
              event.stopPropagation();
              drop(event, at);
            }}
          />
        ))}
        {uploads.map((upload) => (
          <UploadTile key={upload.id} upload={upload} stop={() => stop(upload.id)} />
        ))}
        <li className="last">
          <label className="add">
            <ImagePlus className="i" aria-hidden="true" />
            {t("pictures.add")}
            <span className="xs">{t("pictures.drop")}</span>
            <input
              type="file"
              className="vh"
              multiple
              accept="image/png,image/jpeg,image/webp,image/gif"
              onChange={({ target }) => {
                if (target.files) add(target.files);
                target.value = "";
              }}
            />
          </label>
        </li>
      </ul>
      {chosen ? (
        <FocalPoint
          image={chosen}
          address={addressOf(chosen.source)}
          color={color}
          change={(next) => set(values.map((each) => (each.source === next.source ? next : each)))}
          remove={() => {
            edit(null);
            set(values.filter(({ source }) => source !== chosen.source));
          }}
        />
      ) : null}
    </Panel>
  );
}

interface TileProps {
  image: ImageValue;
  at: number;
  count: number;
  known: RecordImage | undefined;
  address: string;
  color: string;
  isEdited: boolean;
  edit: () => void;
  move: (by: number) => void;
  drag: () => void;
  drop: (event: DragEvent) => void;
}

function Tile({ image, at, count, known, address, color, isEdited, edit, move, drag, drop }: TileProps) {
  const { t } = useTexts();
  const name = image.alt || t("pictures.nth", { at: at + 1 });
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const why = known?.status === "refused" || known?.status === "failed" ? known.error : null;
  return (
    <li draggable onDragStart={drag} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <span className={`pic ${color}`}>
        {address ? (
          <img
            src={address}
            alt={image.alt}
            decoding="async"
            draggable={false}
            style={image.focal ? { objectPosition: `${image.focal.x}% ${image.focal.y}%` } : undefined}
          />
        ) : null}
      </span>
      <button
        type="button"
        className="grab"
        aria-label={t("pictures.move", { name, at: at + 1, count })}
        aria-keyshortcuts="ArrowLeft ArrowRight"
        onKeyDown={keys}
      >
        <GripVertical className="i" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="mini2"
        aria-label={t("pictures.edit", { name })}
        aria-expanded={isEdited}
        onClick={edit}
      >
        <Pencil className="i" aria-hidden="true" />
      </button>
      {why ? (
        <span className="badge bad" title={why}>
          <TriangleAlert className="i" aria-hidden="true" />
          {why}
        </span>
      ) : !image.alt ? (
        <span className="badge bad">
          <TriangleAlert className="i" aria-hidden="true" />
          {t("pictures.noAlt")}
        </span>
      ) : known?.status === "pending" ? (
        <span className="badge">{t("pictures.pending")}</span>
      ) : at === 0 ? (
        <span className="badge">{t("pictures.main")}</span>
      ) : null}
    </li>
  );
}
