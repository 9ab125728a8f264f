// Search or jump to: what can be done, then orders, products, customers and screens.
import { Command } from "cmdk";
import { Search, SunMoon, Truck, Zap } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useNavigate } from "react-router";
import type { Right } from "../data/rights.ts";
import { useMay } from "../data/session.tsx";
import { type Key, useTexts } from "../i18n.tsx";
import { placesFor } from "../routes.ts";
import { Found, useFound } from "./palette-found.tsx";
import { Group, Row } from "./palette-row.tsx";
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
  const { t } = useTexts();
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
        {found.error ? (
          <p className="told" role="alert">
            {found.error.message}
          </p>
        ) : null}
        <Command.Empty>{found.isFetching ? t("loading") : t("search.nothing")}</Command.Empty>
        <Group heading={t("search.do")} shown={acts.length > 0}>
          {acts.map((act) => (
            <Row key={act.label} id={act.label} icon={act.icon} choose={() => perform(act.to)}>
              {t(act.label)}
            </Row>
          ))}
        </Group>
        <Found found={found} go={go} />
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
