// Files on their way to the shop.
import { useEffect, useRef, useState } from "react";
import { useHeld } from "./unsaved.ts";
import { uploadPicture } from "./upload.ts";

export interface Upload {
  id: number;
  name: string;
  percent: number;
  /** An address of the file in this browser. */
  preview: string;
}

/** Files that are sent at once; the others wait. */
const AT_ONCE = 3;

/** Sends files and tells `done` of each one's source; what was refused is said with its file's name. */
export function useUploads(done: (source: string) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [previews, setPreviews] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState("");
  const stops = useRef(new Map<number, AbortController>());
  const next = useRef(0);
  const finish = useRef(done);
  finish.current = done;
  useHeld(uploads.length > 0);
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const one = async (file: File, upload: Upload, stop: AbortController) => {
    const progress = (percent: number) =>
      setUploads((all) => all.map((each) => (each.id === upload.id ? { ...each, percent } : each)));
    try {
      const { source } = await uploadPicture({ file, progress, signal: stop.signal });
      setPreviews((all) => new Map(all).set(source, upload.preview));
      finish.current(source);
    } catch (reason) {
      if (!stop.signal.aborted)
        setRefused((said) => [said, `${file.name}: ${wordsOf(reason)}`].filter(Boolean).join("\n"));
    }
    stops.current.delete(upload.id);
    setUploads((all) => all.filter((each) => each.id !== upload.id));
  };

  const add = async (files: Iterable<File>) => {
    setRefused("");
    const queue = [...files].map((file) => {
      next.current += 1;
      const upload = { id: next.current, name: file.name, percent: 0, preview: URL.createObjectURL(file) };
      const stop = new AbortController();
      stops.current.set(upload.id, stop);
      return { file, upload, stop };
    });
    setUploads((all) => [...all, ...queue.map(({ upload }) => upload)]);
    const worker = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) await one(entry.file, entry.upload, entry.stop);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  const stop = (id: number) => {
    stops.current.get(id)?.abort();
    setUploads((all) => all.filter((each) => each.id !== id));
  };
  return { uploads, previews, refused, add, stop };
}

const wordsOf = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)).replace(/^file: /, "");
