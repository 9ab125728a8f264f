import type { PageOf } from "../../../shared/types.ts";
import { Shell } from "../../parts/shell.tsx";

/** What the merchant wrote: about, delivery, privacy. */
export function ContentPage({ input }: { input: PageOf<"content"> }) {
  const { title, body } = input.data;
  return (
    <Shell input={input}>
      <article className="prose">
        <h1>{title}</h1>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the host sanitises what merchants write */}
        <div dangerouslySetInnerHTML={{ __html: body }} />
      </article>
    </Shell>
  );
}
