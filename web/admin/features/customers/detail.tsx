import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { type CustomerDetail, customers } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { AddressLines } from "../../ui/address.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Kpi, Panel, Pending } from "../../ui/parts.tsx";
import { RecentOrders } from "../../ui/recent-orders.tsx";
import { Needs } from "../../ui/rights.tsx";
import { AccountButton } from "./account.tsx";
import { AccountBadge, nameOf } from "./person.tsx";
import { PrivacyPanel } from "./privacy.tsx";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["customers", "detail", id],
    queryFn: ({ signal }) => customers.get(id, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Detail customer={query.data} />;
}

function Detail({ customer }: { customer: CustomerDetail }) {
  const { t, day } = useTexts();
  const name = nameOf(customer);
  return (
    <>
      <Head
        title={name}
        crumb={["/customers", t("nav.customers")]}
        badges={<AccountBadge customer={customer} />}
        about={t("customers.sinceDay", { day: day(customer.created_at) })}
        acts={
          <>
            <HistoryLink subject={customer.id} />
            <AccountButton customer={customer} />
          </>
        }
      />
      <Figures customer={customer} />
      <div className="edit">
        <div>
          <Panel title={t("orders.title")} aside={<AllOrders customer={customer} />} flush>
            <RecentOrders orders={customer.orders} empty={t("customers.noOrders")} unnamed />
          </Panel>
        </div>
        <div>
          <Panel title={t("customers.reach")}>
            <p className="wrapany">
              <a className="link" href={`mailto:${customer.email}`}>
                {customer.email}
              </a>
            </p>
          </Panel>
          <Panel title={t("orders.addresses")}>
            {customer.addresses.length === 0 ? <p className="mute">{t("customers.noAddresses")}</p> : null}
            <div className="stacked">
              {customer.addresses.map((address) => (
                <AddressLines key={JSON.stringify(address)} address={address} />
              ))}
            </div>
          </Panel>
          <PrivacyPanel customer={customer} />
        </div>
      </div>
    </>
  );
}

function Figures({ customer }: { customer: CustomerDetail }) {
  const { t, money, when, count } = useTexts();
  const [first, ...others] = customer.spent;
  const { last_order_at: last } = customer;
  return (
    <section className="panel kpis three" aria-label={t("customers.figures")}>
      <Kpi name={t("orders.title")} value={count(customer.order_count)} />
      <Kpi
        name={t("customers.spent")}
        value={first ? money(first) : t("customers.none")}
        note={others.length > 0 ? others.map(money).join(", ") : t("customers.spentNote")}
      />
      <Kpi name={t("customers.last")} value={last ? when(last) : t("customers.never")} />
    </section>
  );
}

function AllOrders({ customer }: { customer: CustomerDetail }) {
  const { t, count } = useTexts();
  return (
    <Needs right="orders.view">
      <Link className="link xs" to={`/orders?account_id=${customer.id}`}>
        {t("today.all", { count: count(customer.order_count) })}
      </Link>
    </Needs>
  );
}
