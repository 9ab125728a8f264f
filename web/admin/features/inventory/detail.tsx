import { useQuery } from "@tanstack/react-query";
import { Tag } from "lucide-react";
import type { FormEvent } from "react";
import { Link, useParams } from "react-router";
import { inventory, type Product, products, type Stock, type Variant } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { MovementFields, MovementLedger, useMovement } from "../../ui/movement.tsx";
import { Component as NotFound } from "../../ui/not-found.tsx";
import { Head, Ledger, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Available, total, variantName } from "./figures.tsx";

export function Component() {
  const { product = "", variant = "" } = useParams();
  const read = useQuery({
    queryKey: ["products", "detail", product],
    queryFn: ({ signal }) => products.get(product, signal),
  });
  const stock = useQuery({
    queryKey: ["stock", variant],
    queryFn: ({ signal }) => inventory.stock([variant], signal),
  });
  const retry = () => Promise.all([read.refetch(), stock.refetch()]);
  if (!read.data || !stock.data) return <Pending error={read.error ?? stock.error} retry={retry} />;
  const found = read.data.variants.find((each) => each.id === variant);
  return found ? <Detail key={found.id} product={read.data} variant={found} stock={stock.data} /> : <NotFound />;
}

function Detail({ product, variant, stock }: { product: Product; variant: Variant; stock: Stock[] }) {
  const { t } = useTexts();
  return (
    <>
      <Head
        title={variantName(product, variant)}
        crumb={["/inventory", t("nav.inventory")]}
        about={variant.sku}
        acts={
          <Needs right="products.view">
            <Link className="btn quiet" to={`/products/${product.id}`}>
              <Tag className="i" aria-hidden="true" />
              {t("inventory.product")}
            </Link>
          </Needs>
        }
      />
      <div className="edit">
        <div>
          <Panel title={t("stock.past")} flush>
            <MovementLedger variant={variant.id} empty={t("inventory.unmoved")} />
          </Panel>
        </div>
        <div>
          <Figures stock={stock} />
          <Needs right="stock.edit" told>
            <Move variant={variant} stock={stock} />
          </Needs>
        </div>
      </div>
    </>
  );
}

function Figures({ stock }: { stock: Stock[] }) {
  const { t, count } = useTexts();
  const places: [string, string][] = stock.length > 1 ? stock.map((each) => [each.location, count(each.on_hand)]) : [];
  return (
    <Panel title={stock.length === 1 && stock[0] ? stock[0].location : t("inventory.figures")}>
      {stock.length === 0 ? <p className="mute">{t("inventory.uncounted")}</p> : null}
      <Ledger
        rows={[
          ...places,
          [t("stock.onHand"), count(total(stock, (each) => each.on_hand))],
          [t("stock.reserved"), count(total(stock, (each) => each.reserved))],
          [t("stock.available"), <Available key="available" stock={stock} />],
        ]}
      />
    </Panel>
  );
}

function Move({ variant, stock }: { variant: Variant; stock: Stock[] }) {
  const { t } = useTexts();
  const movement = useMovement({ variant: variant.id, name: variant.sku, stock, done: () => {} });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    movement.move();
  };
  return (
    <Panel title={t("stock.move")}>
      <form onSubmit={submit} noValidate>
        <MovementFields movement={movement} />
        <button type="submit" className="btn" disabled={movement.busy}>
          {t("stock.move")}
        </button>
      </form>
    </Panel>
  );
}
