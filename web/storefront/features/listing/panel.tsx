// What a list can be narrowed by: a section per facet.
import { useI18n } from "../../../shared/i18n.ts";
import { isColour } from "../../../shared/swatch.ts";
import { Icon } from "../../../shared/ui.tsx";
import { type Place, Prices } from "./prices.tsx";
import { type Facet, facetName, type Narrowing, valueText } from "./texts.ts";
import { Colours, Marks, Tree, type ValuesProps } from "./values.tsx";

interface Props {
  narrowing: Narrowing;
  place: Place;
  to?: ValuesProps["to"];
}

/** Sections that the browser opens and closes, without a script; all of them are open at first. */
export function Panel({ narrowing, place, to = (url) => url }: Props) {
  const { facets, applied } = narrowing;
  const i18n = useI18n();
  const { currency } = place;
  /** What is chosen of a facet, in a few words. */
  const chosen = (name: string) => {
    const [first, ...others] = applied.filter(({ facet }) => facet === name);
    if (!first) return null;
    return others.length > 0
      ? i18n.t("facet.chosen.count", { count: others.length + 1 })
      : valueText(first, currency, i18n);
  };
  return facets.map((facet) => (
    <details className="facet" key={facet.name} data-facet={facet.name} open>
      <summary>
        {facetName(facet.name, facet.label, i18n)} <span className="v">{chosen(facet.name)}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="in">
        <Values facet={facet} currency={currency} to={to} place={place} />
      </div>
    </details>
  ));
}

function Values({ place, ...props }: ValuesProps & { place: Place }) {
  const { facet } = props;
  if (facet.name === "price") return <Prices {...props} place={place} />;
  if (facet.name === "category") return <Tree {...props} />;
  return isColours(facet) ? <Colours {...props} /> : <Marks {...props} />;
}

function isColours({ name, values }: Facet): boolean {
  return name.startsWith("attr.") && isColour({ name, values: values.map(({ label, value }) => label || value) });
}
