/** How a page stands among what a search engine finds. */
export function Serp({ path, title, text }: { path: (string | undefined)[]; title: string; text: string }) {
  return (
    <div className="serp">
      <span className="xs mute">{[location.host, ...path].filter(Boolean).join(" › ")}</span>
      <b>{title}</b>
      <span className="mute">{text}</span>
    </div>
  );
}
