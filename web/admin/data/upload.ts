// Sends a file with word of how far it is, which fetch does not give.
import { ApiError } from "../../shared/api.ts";
import { accounts, type ProductImport, type Uploaded } from "./provider.ts";

interface Sending {
  file: File;
  /** What the form has beside the file. */
  fields?: Record<string, string>;
  /** Told from 0 to 100. */
  progress: (percent: number) => void;
  signal: AbortSignal;
}

/** Uploads a picture; it can be given to a product by the source that comes back. */
export const uploadPicture = (sending: Sending): Promise<Uploaded> => upload("/api/media/", sending);

/** Uploads a file of products. */
export const uploadImport = (sending: Sending): Promise<ProductImport> => upload("/api/imports/", sending);

async function upload<T>(path: string, sending: Sending): Promise<T> {
  const answer = await send(path, sending);
  if (answer.status !== 401) return read(answer);
  // The session ended meanwhile: asking who one is renews it.
  await accounts.me(sending.signal);
  return read(await send(path, sending));
}

function read<T>({ status, text }: { status: number; text: string }): T {
  const body = JSON.parse(text || "{}");
  if (status >= 400 || status === 0) throw new ApiError(status, body);
  return body;
}

function send(path: string, { file, fields, progress, signal }: Sending): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
    form.append("file", file);
    request.open("POST", path);
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((loaded / Math.max(total, 1)) * 100));
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new Error(request.statusText));
    request.onabort = () => reject(new DOMException("", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}
