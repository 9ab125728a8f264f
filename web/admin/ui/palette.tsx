// Search or jump to: what can be done, then orders, products and screens.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Package, Search, SunMoon, Tag, Truck, Zap } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useNavigate } from "react-router";
import { orders, products } from "../data/provider.ts";
import type { Right } from "../data/rights.ts";
import { useMay } from "../data/session.tsx";
import { type Key, useTexts } from "../i18n.tsx";
import { placesFor } from "../routes.ts";
import { toggleTheme } from "./theme.ts";

export function Palette({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTexts();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="pal over" aria-describedby={undefined}>
          <Dialog.Title className="vh">{t("search.open")}</Dialog.Title>
          <Finder close={close} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ close }: { close: () => void }) {
  const { t, money } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const go = (to: string) => {
    close();
    navigate(to);
  };
  const perform = (to: string | undefined) => {
    if (to) return go(to);
    toggleTheme();
    close();
  };
  const found = useFound(asked);
  const matches = (label: Key) => t(label).toLowerCase().includes(text.trim().toLowerCase());
  const places = placesFor(may).filter((place) => matches(place.label));
  const acts = ACTS.filter((act) => may(act.right) && matches(act.label));
  return (
    <Command shouldFilter={false} label={t("search.open")}>
      <div className="q">
        <Search className="i" aria-hidden="true" />
        <Command.Input value={text} onValueChange={setText} placeholder={t("search.hint")} />
        <kbd>{t("search.escape")}</kbd>
      </div>
      <Command.List label={t("search.found")}>
        <Command.Empty>{found.isFetching ? t("loading") : t("search.nothing")}</Command.Empty>
        <Group heading={t("search.do")} shown={acts.length > 0}>
          {acts.map((act) => (
            <Row key={act.label} id={act.label} icon={act.icon} choose={() => perform(act.to)}>
              {t(act.label)}
            </Row>
          ))}
        </Group>
        <Group heading={t("nav.orders")} shown={(found.data?.orders.length ?? 0) > 0}>
          {found.data?.orders.map((order) => (
            <Row key={order.id} id={order.id} icon={<Package className="i" />} choose={() => go(`/orders/${order.id}`)}>
              {order.number}, {order.shipping_address.first_name} {order.shipping_address.last_name}
              <span className="faint">
                {t(`status.${order.status}`)}, {money(order.total)}
              </span>
            </Row>
          ))}
        </Group>
        <Group heading={t("nav.products")} shown={(found.data?.products.length ?? 0) > 0}>
          {found.data?.products.map((product) => (
            <Row
              key={product.id}
              id={product.id}
              icon={<Tag className="i" />}
              choose={() => go(`/products/${product.id}`)}
            >
              {product.title}
              <span className="faint">{product.price ? money(product.price) : ""}</span>
            </Row>
          ))}
        </Group>
        <Group heading={t("search.screens")} shown={places.length > 0}>
          {places.map((place) => (
            <Row key={place.to} id={place.to} icon={<place.icon className="i" />} choose={() => go(place.to)}>
              {t(place.label)}
            </Row>
          ))}
        </Group>
      </Command.List>
    </Command>
  );
}

const ACTS: { label: Key; icon: ReactNode; right: Right; to?: string }[] = [
  { label: "act.ship", icon: <Truck className="i" />, right: "orders.edit", to: "/orders?status=paid" },
  { label: "act.prices", icon: <Zap className="i" />, right: "products.edit", to: "/products" },
  { label: "theme", icon: <SunMoon className="i" />, right: "staff" },
];

const SHORTEST = 2;
const SHOWN = 5;

/** Orders and products that the shop finds for these words; an answer to older words is dropped. */
function useFound(asked: string) {
  const may = useMay();
  return useQuery({
    queryKey: ["palette", asked],
    enabled: asked.length >= SHORTEST,
    placeholderData: asked.length >= SHORTEST ? keepPreviousData : undefined,
    queryFn: async ({ signal }) => {
      const [some, more] = await Promise.all([
        may("orders.view") ? orders.list({ search: asked, page_size: SHOWN }, signal) : null,
        may("products.view") ? products.list({ search: asked, page_size: SHOWN, status: "all" }, signal) : null,
      ]);
      return { orders: some?.results ?? [], products: more?.results ?? [] };
    },
  });
}

function Group({ heading, shown, children }: { heading: string; shown: boolean; children: ReactNode }) {
  return shown ? <Command.Group heading={heading}>{children}</Command.Group> : null;
}

function Row(props: { id: string; icon: ReactNode; choose: () => void; children: ReactNode }) {
  return (
    <Command.Item value={props.id} onSelect={props.choose}>
      <span aria-hidden="true">{props.icon}</span>
      {props.children}
    </Command.Item>
  );
}
