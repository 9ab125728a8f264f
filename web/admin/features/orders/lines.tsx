import { Link } from "react-router";
import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge, Panel } from "../../ui/parts.tsx";

export type Line = Order["lines"][number];

/** What was ordered, or a part of it: picture, name, price a unit, units, sum. */
export function Lines({ lines }: { lines: Line[] }) {
  const { money } = useTexts();
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <LinePicture line={line} />
          <div>
            <b>
              <Link to={`/products/${line.product_id}`}>{line.title}</Link>
            </b>
            <span className="sku">{[...Object.values(line.options), line.sku].join(" · ")}</span>
          </div>
          <span className="q">
            {money(line.unit_price)} × {line.quantity}
          </span>
          <span className="m">{money({ ...line.unit_price, amount: line.unit_price.amount * line.quantity })}</span>
        </li>
      ))}
    </ul>
  );
}

export function LinePicture({ line }: { line: Line }) {
  return (
    <span className="pic sand">
      {line.image ? <img src={line.image.url} alt="" loading="lazy" decoding="async" width={56} height={56} /> : null}
    </span>
  );
}

/** What was sent, a panel each. */
export function Parcels({ order }: { order: Order }) {
  const { t, when } = useTexts();
  return order.fulfillments.map((parcel, index) => {
    const lines = parcel.lines.flatMap(({ line_id, quantity }) => {
      const line = order.lines.find((each) => each.id === line_id);
      return line ? [{ ...line, quantity }] : [];
    });
    return (
      <Panel
        key={parcel.id}
        title={t("parcel", { number: index + 1 })}
        mark={<Badge tone="info">{t("parcel.shipped")}</Badge>}
        aside={
          <span className="xs num">
            {[parcel.carrier, parcel.tracking_number, when(parcel.created_at)].filter(Boolean).join(" · ")}
          </span>
        }
        flush
      >
        <Lines lines={lines} />
      </Panel>
    );
  });
}
