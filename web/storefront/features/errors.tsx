import { words } from "../../shared/messages/index.ts";
import type { PageInput } from "../../shared/types.ts";
import { Shell } from "./shell.tsx";

export function ErrorPage({ input }: { input: PageInput }) {
  const t = words(input.locale);
  const { status, detail }: { status: number; detail: string } = input.data;
  return (
    <Shell input={input}>
      <div className="empty" style={{ paddingBlock: "5rem" }}>
        <h1>{status === 404 ? "This stall has moved" : "This did not work"}</h1>
        <p className="mute">
          {status === 404 ? "Nothing is at this address. The departments below know more." : detail}
        </p>
        <p style={{ marginTop: "1.5rem" }}>
          <a className="btn" href="/">
            {t("market")}
          </a>
        </p>
      </div>
    </Shell>
  );
}
