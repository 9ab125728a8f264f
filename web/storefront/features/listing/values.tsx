// The values of a facet: links to the list with each of them, drawn as what one marks.
import { type CSSProperties, type ReactNode, useState } from "react";
import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import { swatchOf } from "../../../shared/swatch.ts";
import { Icon } from "../../../shared/ui.tsx";
import { type Facet, type Value, valueText } from "./texts.ts";

/** Values that are seen at first. */
const FIRST = 6;
/** A longer list of brands can be searched. */
const SEARCHED = 12;

export interface ValuesProps {
  facet: Facet;
  currency: string;
  /** The address that a value's link leads to. */
  to: (url: string, facet: string) => string;
}

interface LinkProps extends ValuesProps {
  value: Value;
  className: string;
  children: ReactNode;
}

/** The list with a value, or without it where it is chosen. */
export function ValueLink({ facet, value, to, className, children }: LinkProps) {
  const { t, count } = useI18n();
  return (
    <Link
      className={className}
      href={to(value.url, facet.name)}
      rel="nofollow"
      aria-current={value.chosen ? "true" : undefined}
    >
      {children} <span className="n">{count(value.count)}</span>
      {value.chosen ? <span className="vh"> {t("facet.chosen")}</span> : null}
    </Link>
  );
}

/** Stars that a product has at least. */
function AtLeast({ stars }: { stars: number }) {
  return (
    <span className="stars" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((star) => (
        <svg key={star} className={star > stars ? "st off" : "st"} viewBox="0 0 24 24">
          <use href="#st" />
        </svg>
      ))}
    </span>
  );
}

/** A value with a box to tick, or a disc where one excludes the others. */
function Mark(props: ValuesProps & { value: Value }) {
  const i18n = useI18n();
  const { facet, value, currency } = props;
  const isOne = facet.name === "rating" || facet.name === "seller";
  return (
    <ValueLink {...props} className="fv">
      <i className={isOne ? "box one" : "box"}>
        <Icon name="check" />
      </i>
      {facet.name === "rating" ? <AtLeast stars={Number(value.value)} /> : null}
      <span>{valueText({ ...value, facet: facet.name }, currency, i18n)}</span>
    </ValueLink>
  );
}

/** The first values, and the others behind a word; those that are chosen are always seen. */
function Folded({ values, render }: { values: Value[]; render: (value: Value) => ReactNode }) {
  const { t } = useI18n();
  // One value more is no reason to fold.
  const first = values.length > FIRST + 1 ? FIRST : values.length;
  const rest = values.slice(first);
  const items = (some: Value[]) => (
    <ul>
      {some.map((value) => (
        <li key={value.value}>{render(value)}</li>
      ))}
    </ul>
  );
  if (rest.length === 0) return items(values);
  return (
    <>
      {items(values.slice(0, first))}
      <details className="rest" open={rest.some((value) => value.chosen)}>
        <summary>
          <span className="all">{t("facet.all", { count: values.length })}</span>
          <span className="fewer">{t("facet.fewer")}</span>
        </summary>
        {items(rest)}
      </details>
    </>
  );
}

/** Values to tick; a long list of brands with a field that finds among them, where scripts run. */
export function Marks(props: ValuesProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState("");
  const { facet } = props;
  const render = (value: Value) => <Mark {...props} value={value} />;
  const words = typed.trim().toLowerCase();
  const found = facet.values.filter(({ label, value }) => (label || value).toLowerCase().includes(words));
  return (
    <>
      {facet.name === "brand" && facet.values.length > SEARCHED ? (
        <div className="find">
          <Icon name="search" />
          <input
            className="input"
            type="search"
            aria-label={t("facet.find")}
            placeholder={t("facet.find")}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      ) : null}
      {words ? (
        <ul>
          {found.map((value) => (
            <li key={value.value}>{render(value)}</li>
          ))}
        </ul>
      ) : (
        <Folded values={facet.values} render={render} />
      )}
      <p className="sm mute" role="status">
        {words && found.length === 0 ? t("facet.find.none") : ""}
      </p>
    </>
  );
}

/** Colours as what they look like. */
export function Colours(props: ValuesProps) {
  const i18n = useI18n();
  const { facet, currency } = props;
  return (
    <div className="hues">
      <Folded
        values={facet.values}
        render={(value) => (
          <ValueLink {...props} value={value} className="hue">
            <i className="dot" style={{ "--c": swatchOf(value.label || value.value) } as CSSProperties} />
            <span>{valueText({ ...value, facet: facet.name }, currency, i18n)}</span>
          </ValueLink>
        )}
      />
    </div>
  );
}

/** Categories below the one of the page; the chosen one stands above them. */
export function Tree(props: ValuesProps) {
  const { values } = props.facet;
  const link = (value: Value) => (
    <ValueLink {...props} value={value} className="fv">
      {value.chosen ? <Icon name="x" /> : null}
      <span>{value.label || value.value}</span>
    </ValueLink>
  );
  const chosen = values.filter((value) => value.chosen);
  const others = <Folded values={values.filter((value) => !value.chosen)} render={link} />;
  if (chosen.length === 0) return others;
  return (
    <ul>
      {chosen.map((value) => (
        <li key={value.value}>
          {link(value)}
          <div className="under">{others}</div>
        </li>
      ))}
    </ul>
  );
}
