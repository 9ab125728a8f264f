// Why a result stands where it stands, in a merchant's words: what its score is made of.
import type { Result } from "../../data/curations.ts";
import { type Key, useTexts } from "../../i18n.tsx";

const FIELDS: Record<string, Key> = {
  title: "why.in.title",
  brand: "why.in.brand",
  sku: "why.in.sku",
  category: "why.in.category",
  attributes: "why.in.attributes",
  description: "why.in.description",
  lists: "why.in.lists",
  joined: "why.in.joined",
};

/** Numbers with two digits at most. */
export function useRounded() {
  const { language } = useTexts();
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { maximumFractionDigits: 2 });
  return (number: number) => format.format(number);
}

export function Why({ result }: { result: Result }) {
  const { t } = useTexts();
  return (
    <details className="reasons">
      <summary>
        {t("why.title")} <span className="vh">{result.title}</span>
      </summary>
      {result.pinned ? <p>{t("why.pinned")}</p> : null}
      {result.words.length > 0 ? <Words result={result} /> : null}
      {result.words.length === 0 && result.pinned ? <p className="mute">{t("why.noWords")}</p> : null}
      <Factors result={result} />
    </details>
  );
}

/** The words of the search, where they stand in the product and what each adds. */
function Words({ result: { words, fit, title } }: { result: Result }) {
  const { t } = useTexts();
  const rounded = useRounded();
  return (
    <table>
      <caption className="vh">{t("why.wordsOf", { title })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("why.word")}</th>
          <th scope="col">{t("why.where")}</th>
          <th scope="col" className="r">
            {t("why.adds")}
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ terms, fields, adds }) => (
          <tr key={terms.join(" ")}>
            <th scope="row" className="wrapany">
              {terms[0]}
              {terms.length > 1 ? (
                <span className="mute xs">{t("why.or", { terms: terms.slice(1).join(", ") })}</span>
              ) : null}
            </th>
            <td>{fields.length > 0 ? <Places fields={fields} /> : <span className="mute">{t("why.nowhere")}</span>}</td>
            <td className="r fig">
              {rounded(adds)}
              <span className="weight" aria-hidden="true">
                <i style={{ width: `${fit > 0 ? Math.min(100, (100 * adds) / fit) : 0}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Places({ fields }: Pick<Result["words"][number], "fields">) {
  const { t } = useTexts();
  const named = fields.map(({ field, count }) => {
    const key = FIELDS[field];
    const name = key ? t(key) : field;
    return count > 1 ? t("why.times", { name, count }) : name;
  });
  return named.join(", ");
}

/** What the words' sum is multiplied by, one after the other. */
function Factors({ result }: { result: Result }) {
  const { t } = useTexts();
  const rounded = useRounded();
  const { fit, share, end, same, sku, stock, popularity, lift, pinned, score } = result;
  const times = (number: number) => `× ${rounded(number)}`;
  const ofWords: [string, string][] = [
    [t("why.fit"), rounded(fit)],
    [t("why.share"), times(share)],
    [t("why.end"), times(end)],
    [t("why.same"), times(same)],
  ];
  const rows: [string, string][] = [
    ...(result.words.length > 0 ? ofWords : []),
    ...(sku > 0 ? [[t("why.sku"), `+ ${rounded(sku)}`] as [string, string]] : []),
    [t("why.stock"), times(stock)],
    [t("why.sold"), times(popularity)],
    ...(pinned ? [] : [[t("why.lift"), times(lift)] as [string, string]]),
  ];
  return (
    <dl className="ledger">
      {rows.map(([name, value]) => (
        <div key={name} className={value === "× 1" ? "mute" : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {pinned ? null : (
        <div className="all">
          <dt>{t("why.score")}</dt>
          <dd>{rounded(score)}</dd>
        </div>
      )}
    </dl>
  );
}
