// What a product costs in the shop's other channels, with the way to set it.
import { Link } from "react-router";
import type { Channel, ProductRecord } from "../../../data/provider.ts";
import { useTexts } from "../../../i18n.tsx";
import { Badge, Panel, Pending } from "../../../ui/parts.tsx";
import { useChannelPrices, useOtherChannels } from "./channels.ts";
import { summaryOf } from "./values.ts";

export function OtherChannels({ product }: { product: ProductRecord }) {
  const { t } = useTexts();
  const others = useOtherChannels().data ?? [];
  if (others.length === 0) return null;
  return (
    <Panel title={t("elsewhere.title")} aside={<span className="xs">{t("elsewhere.hint")}</span>}>
      <ul className="elsewhere">
        {others.map((channel) => (
          <Line key={channel.id} product={product.id} channel={channel} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ product, channel }: { product: string; channel: Channel }) {
  const { t, money } = useTexts();
  const query = useChannelPrices(product, channel.slug);
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const { range, unsold } = summaryOf(query.data);
  const [from, to] = (range ?? []).map((price) => (price ? money(price) : ""));
  return (
    <li>
      <Link className="link" to={`/products/${product}/prices/${channel.slug}`}>
        {t("elsewhere.name", { channel: channel.slug, currency: channel.currency })}
      </Link>
      {unsold > 0 ? (
        <Badge tone={range ? "warn" : "plain"}>
          {range ? t("elsewhere.some", { count: unsold }) : t("elsewhere.none")}
        </Badge>
      ) : null}
      {from && to ? <span className="num">{from === to ? from : t("sheet.range", { from, to })}</span> : null}
    </li>
  );
}
