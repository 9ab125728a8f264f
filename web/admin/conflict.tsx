import type { Conflict } from "./edit.ts";
import { shown } from "./edit.ts";

/** What somebody else changed meanwhile, and the choice between both. */
export function ConflictNotice({
  conflict,
  keepMine,
  takeTheirs,
}: {
  conflict: Conflict;
  keepMine: () => void;
  takeTheirs: () => void;
}) {
  return (
    <div className="alert" role="alert">
      <p>Somebody changed this since you opened it. Nothing was saved yet.</p>
      <ul>
        {conflict.changes.map(({ field, yours, theirs }) => (
          <li key={field}>
            {field.replaceAll("_", " ")}: now {shown(theirs)}
            {yours === undefined ? "" : `, yours ${shown(yours)}`}
          </li>
        ))}
      </ul>
      <p className="row" style={{ gap: "1rem" }}>
        <button type="button" className="btn quiet" onClick={keepMine}>
          Keep mine
        </button>
        <button type="button" className="btn quiet" onClick={takeTheirs}>
          Take theirs
        </button>
      </p>
    </div>
  );
}
