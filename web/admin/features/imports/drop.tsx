// Where a file is dropped or chosen; it is looked at first, and nothing is written.
import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import { uploadImport } from "../../data/upload.ts";
import { useTexts } from "../../i18n.tsx";
import { Alert } from "../../ui/parts.tsx";

const KINDS = ".csv,.tsv,.txt,.jsonl,.ndjson,text/csv";

interface Sent {
  name: string;
  percent: number;
}

export function Drop() {
  const { t } = useTexts();
  const id = useId();
  const go = useNavigate();
  const [sent, setSent] = useState<Sent | null>(null);
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState("");
  const send = async (file: File | undefined) => {
    if (!file) return;
    if (file.size === 0) return setFault(t("imports.empty", { name: file.name }));
    setFault("");
    setSent({ name: file.name, percent: 0 });
    try {
      const run = await uploadImport({
        file,
        fields: { dry_run: "true" },
        progress: (percent) => setSent({ name: file.name, percent }),
        signal: new AbortController().signal,
      });
      go(`/imports/${run.id}`);
    } catch (error) {
      setFault((error instanceof Error ? error.message : String(error)).replace(/^file: /, ""));
      setSent(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  if (sent) {
    return (
      <div className="idrop">
        <FileUp aria-hidden="true" />
        <Meter text={t("imports.sending", { name: sent.name })} percent={sent.percent} />
      </div>
    );
  }
  return (
    <>
      <Alert>{fault}</Alert>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: who does not drop chooses with the button inside */}
      <div
        className={`idrop${isOver ? " over" : ""}`}
        onDrop={drop}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
      >
        <FileUp aria-hidden="true" />
        <p>
          <b>{t("imports.drop")}</b>
        </p>
        <p className="mute xs">{t("imports.kinds")}</p>
        <input
          id={id}
          className="vh"
          type="file"
          accept={KINDS}
          onChange={({ target }) => {
            void send(target.files?.[0]);
            target.value = "";
          }}
        />
        <label className="btn" htmlFor={id}>
          {t("imports.choose")}
        </label>
      </div>
    </>
  );
}

/** How far something is. */
export function Meter({ text, percent }: { text: string; percent: number }) {
  return (
    <div className="imeter">
      <p>{text}</p>
      <progress max={100} value={percent} aria-label={text} />
    </div>
  );
}
