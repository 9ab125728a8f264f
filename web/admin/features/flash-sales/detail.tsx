import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useNavigate, useParams } from "react-router";
import { type FlashSale, flashSales, shopCurrency } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RemoveRecord } from "../../ui/remove-record.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { Items } from "./items.tsx";
import { aliases, bodyOf, faulty, nothing, toneOf, type Values, valuesOf } from "./values.ts";

const LIST = "/flash-sales";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["flash-sales", "detail", id],
    queryFn: async ({ signal }) => ({
      currency: await shopCurrency(signal),
      sale: id === "new" ? null : await flashSales.get(id, signal),
    }),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <SaleForm key={id} {...query.data} />;
}

function SaleForm({ sale, currency }: { sale: FlashSale | null; currency: string }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const made = useRef("");
  const texts = {
    title: t("fault.title"),
    start: t("fault.start"),
    end: t("fault.end"),
    none: t("flash.noItems"),
    price: t("fault.price"),
    units: t("fault.units"),
  };
  const record = useRecordForm<Values>({
    values: sale ? valuesOf(sale) : nothing,
    parts: (values) => [
      {
        key: sale?.id ?? "new",
        name: values.title,
        read: sale ?? { version: 0 },
        fields: ["title", "starts_at", "ends_at"],
        alias: aliases(values),
        send: async (version) => {
          const body = bodyOf(values, currency);
          if (sale) return flashSales.update(sale.id, version, body);
          made.current = (await flashSales.create(body)).id;
          return undefined;
        },
      },
    ],
    check: (values) => faulty(values, currency, texts),
    keys: [["flash-sales"], ["products"]],
    saved: () => {
      notify(t("saved"));
      if (made.current) navigate(`${LIST}/${made.current}`, { replace: true });
    },
  });
  const { form } = record;
  const { errors } = form.formState;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <Head
        title={sale?.title ?? t("flash.add")}
        crumb={[LIST, t("nav.flashSales")]}
        badges={sale ? <StatusBadge status={sale.status} /> : null}
        acts={sale ? <Acts sale={sale} /> : null}
      />
      <RecordFrame record={record} right="products.edit">
        <div className="edit">
          <div>
            <Items record={record} currency={currency} />
          </div>
          <div>
            <Panel title={t("flash.window")}>
              <TextField
                label={t("field.title")}
                hint={t("flash.titleHint")}
                maxLength={255}
                {...form.register("title")}
                fault={errors.title?.message}
              />
              <TextField
                type="datetime-local"
                label={t("schedule.start")}
                {...form.register("starts_at")}
                fault={errors.starts_at?.message}
              />
              <TextField
                type="datetime-local"
                label={t("flash.end")}
                hint={t("schedule.zone", { zone })}
                {...form.register("ends_at")}
                fault={errors.ends_at?.message}
              />
            </Panel>
          </div>
        </div>
      </RecordFrame>
    </>
  );
}

function StatusBadge({ status }: { status: string }) {
  const { t } = useTexts();
  const known = (["planned", "running", "over"] as const).find((each) => each === status) ?? "over";
  return <Badge tone={toneOf(status)}>{t(`flash.${known}`)}</Badge>;
}

function Acts({ sale }: { sale: FlashSale }) {
  const { t } = useTexts();
  return (
    <>
      <HistoryLink subject={sale.id} />
      <Needs right="products.edit">
        <RemoveRecord
          title={t("flash.removeTitle", { title: sale.title })}
          text={t("flash.removeText")}
          remove={() => flashSales.remove(sale.id, sale.version)}
          list={["flash-sales", "list"]}
          to={LIST}
        />
      </Needs>
    </>
  );
}
