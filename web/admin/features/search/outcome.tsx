// What a search finds with what is arranged: each result with its place, what moved it, and why it stands there.
import { ArrowDown, ArrowUp, Pin as PinIcon, PinOff } from "lucide-react";
import type { Result } from "../../data/curations.ts";
import { useTexts } from "../../i18n.tsx";
import { Alert, Badge, type Tone } from "../../ui/parts.tsx";
import { type Mark, markOf, type Pin, type Way } from "./arranged.ts";
import type { Tried } from "./use-preview.ts";
import { Why } from "./why.tsx";

/** What a result's buttons do to the draft. */
export interface Acts {
  pins: Pin[];
  /** Which way a product itself is turned. */
  wayOf: (id: string) => Way | null;
  pin: (product: Pin) => void;
  unpin: (id: string) => void;
  /** Moves a pin by one place. */
  shift: (id: string, by: 1 | -1) => void;
  turn: (product: Pin, way: Way) => void;
}

export function Outcome({ tried, acts, empty }: { tried: Tried; acts?: Acts; empty: string }) {
  const { t, count } = useTexts();
  const { found } = tried;
  const isFaulty = Object.keys(tried.faults).length > 0;
  return (
    <div className="outcome" aria-busy={tried.isBusy}>
      <Alert>{isFaulty ? t("outcome.faulty") : tried.error || null}</Alert>
      <div aria-live="polite">
        {found ? (
          <p className="sm">
            {t("outcome.count", { count: found.count, written: count(found.count) })}
            {found.corrected ? ` ${t("outcome.corrected", { words: found.corrected })}` : null}
          </p>
        ) : null}
        {found?.redirect ? <p className="leads">{t("outcome.leads", { path: found.redirect })}</p> : null}
      </div>
      {!found && !tried.isBusy && !tried.error && !isFaulty ? <p className="mute">{empty}</p> : null}
      {found ? (
        <ol className="results" aria-label={t("outcome.results")}>
          {found.results.map((result, place) => (
            <Row
              key={result.id}
              result={result}
              place={place}
              mark={markOf(result, place, found.plain)}
              acts={found.redirect ? undefined : acts}
            />
          ))}
        </ol>
      ) : null}
    </div>
  );
}

interface RowProps {
  result: Result;
  place: number;
  mark: Mark;
  acts: Acts | undefined;
}

function Row({ result, place, mark, acts }: RowProps) {
  const { t, money, count } = useTexts();
  const { title, slug, image, price } = result;
  return (
    <li data-mark={mark.kind}>
      <span className="num mute">
        <span className="vh">{t("outcome.place")} </span>
        {count(place + 1)}
      </span>
      <span className="pic sand">{image ? <img src={image.url} alt="" loading="lazy" /> : null}</span>
      <div className="what">
        <a className="link" href={`/p/${slug}/`} target="_blank" rel="noopener">
          {title}
          <span className="vh"> {t("searches.newTab")}</span>
        </a>
        <span className="tells">
          {price ? <span className="fig">{money(price)}</span> : null}
          <Moved mark={mark} />
        </span>
      </div>
      {acts ? <Buttons result={result} acts={acts} /> : null}
      <Why result={result} />
    </li>
  );
}

const TONES: Record<Mark["kind"], Tone> = { pinned: "info", up: "ok", down: "warn", new: "info", same: "plain" };

function Moved({ mark: { kind, by } }: { mark: Mark }) {
  const { t } = useTexts();
  return kind === "same" ? null : <Badge tone={TONES[kind]}>{t(`outcome.${kind}`, { count: by })}</Badge>;
}

/** Puts a result first, or up or down; among the first ones, they change places. */
function Buttons({ result: { id, title }, acts }: { result: Result; acts: Acts }) {
  const { t } = useTexts();
  const at = acts.pins.findIndex((pin) => pin.id === id);
  const isPinned = at >= 0;
  const way = acts.wayOf(id);
  const turn = (to: Way, by: 1 | -1) => (isPinned ? acts.shift(id, by) : acts.turn({ id, title }, to));
  const number = acts.pins.length + 1;
  return (
    <div className="doing">
      <button
        type="button"
        className="btn quiet mini"
        aria-label={isPinned ? t("outcome.unpinOf", { title }) : t("outcome.pinOf", { title, number })}
        onClick={() => (isPinned ? acts.unpin(id) : acts.pin({ id, title }))}
      >
        {isPinned ? <PinOff className="i" aria-hidden="true" /> : <PinIcon className="i" aria-hidden="true" />}
        {isPinned ? t("outcome.unpin") : t("outcome.pin", { number })}
      </button>
      <button
        type="button"
        className="btn quiet mini"
        aria-label={t("outcome.upOf", { title })}
        aria-pressed={isPinned ? undefined : way === "boosted"}
        disabled={at === 0}
        onClick={() => turn("boosted", -1)}
      >
        <ArrowUp className="i" aria-hidden="true" />
        {t("outcome.raise")}
      </button>
      <button
        type="button"
        className="btn quiet mini"
        aria-label={t("outcome.downOf", { title })}
        aria-pressed={isPinned ? undefined : way === "buried"}
        disabled={isPinned && at === acts.pins.length - 1}
        onClick={() => turn("buried", 1)}
      >
        <ArrowDown className="i" aria-hidden="true" />
        {t("outcome.lower")}
      </button>
    </div>
  );
}
