// Sends a file with word of how far it is, which fetch does not give.
import { ApiError } from "../../shared/api.ts";
import { accounts, type Uploaded } from "./provider.ts";

interface Sending {
  file: File;
  /** Told from 0 to 100. */
  progress: (percent: number) => void;
  signal: AbortSignal;
}

/** Uploads a picture; it can be given to a product by the source that comes back. */
export async function uploadPicture(sending: Sending): Promise<Uploaded> {
  const answer = await send("/api/media/", sending);
  if (answer.status !== 401) return read(answer);
  // The session ended meanwhile: asking who one is renews it.
  await accounts.me(sending.signal);
  return read(await send("/api/media/", sending));
}

function read({ status, text }: { status: number; text: string }): Uploaded {
  const body = JSON.parse(text || "{}");
  if (status >= 400 || status === 0) throw new ApiError(status, body);
  return body;
}

function send(path: string, { file, progress, signal }: Sending): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
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
