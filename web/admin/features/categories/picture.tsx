// The one picture of a category: dropped or chosen, replaced, taken away.
import { ImagePlus, X } from "lucide-react";
import { type DragEvent, useState } from "react";
import type { useUploads } from "../../data/uploads.ts";
import { useTexts } from "../../i18n.tsx";
import { Alert, Panel } from "../../ui/parts.tsx";
import { UploadTile } from "../../ui/upload-tile.tsx";

interface Props {
  /** The picture's address; nothing where there is none. */
  address: string;
  color: string;
  uploading: ReturnType<typeof useUploads>;
  remove: () => void;
  fault?: string;
  disabled: boolean;
}

export function Picture({ address, color, uploading, remove, fault, disabled }: Props) {
  const { t } = useTexts();
  const { uploads, add, stop, refused } = uploading;
  const [isOver, setOver] = useState(false);
  const take = ([file]: Iterable<File>) => {
    if (file && !disabled) void add([file]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Panel title={t("categories.picture")}>
      <Alert>{refused || fault}</Alert>
      <ul
        className={isOver ? "media lone over" : "media lone"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(event.dataTransfer.types.includes("Files"));
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {uploads.map((upload) => (
          <UploadTile key={upload.id} upload={upload} stop={() => stop(upload.id)} />
        ))}
        {address && uploads.length === 0 ? (
          <li>
            <span className={`pic ${color}`}>
              <img src={address} alt="" />
            </span>
            <button
              type="button"
              className="mini2"
              aria-label={t("pictures.remove")}
              title={t("pictures.remove")}
              onClick={remove}
            >
              <X className="i" aria-hidden="true" />
            </button>
          </li>
        ) : null}
        <li className="last">
          <label className="add">
            <ImagePlus className="i" aria-hidden="true" />
            {t(address ? "categories.replacePicture" : "categories.addPicture")}
            <span className="xs">{t("categories.dropPicture")}</span>
            <input
              type="file"
              className="vh"
              accept="image/png,image/jpeg,image/webp,image/gif"
              disabled={disabled}
              onChange={({ target }) => {
                take(target.files ?? []);
                target.value = "";
              }}
            />
          </label>
        </li>
      </ul>
      <p className="mute xs">{t("categories.pictureHint")}</p>
    </Panel>
  );
}
