import { X } from "lucide-react";
import type { Upload } from "../data/uploads.ts";
import { useTexts } from "../i18n.tsx";

/** A picture on its way, among the pictures that are there. */
export function UploadTile({ upload, stop }: { upload: Upload; stop: () => void }) {
  const { t } = useTexts();
  return (
    <li>
      <span className="pic sand">
        <img className="drag" src={upload.preview} alt="" />
      </span>
      <div className="up" role="status">
        <span>
          <span>{upload.name}</span>
          <b>{t("percent", { value: upload.percent })}</b>
        </span>
        <i style={{ "--w": `${upload.percent}%` } as Record<string, string>} />
      </div>
      <button type="button" className="mini2" aria-label={t("pictures.stop", { name: upload.name })} onClick={stop}>
        <X className="i" aria-hidden="true" />
      </button>
    </li>
  );
}
