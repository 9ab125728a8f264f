import { type FormEvent, useCallback, useEffect, useState } from "react";
import { answered, client } from "../shared/api.ts";
import { moment, money } from "../shared/format.ts";
import type { List, Order } from "../shared/types.ts";
import { Go } from "./go.tsx";
import { Pages } from "./pages.tsx";

const VIEWS: [Order["status"] | "", string][] = [
  ["", "All"],
  ["paid", "To send"],
  ["awaiting_payment", "Unpaid"],
  ["fulfilled", "Shipped"],
  ["cancelled", "Cancelled"],
];

const WORDS: Record<string, string> = {
  awaiting_payment: "Awaiting payment",
  paid: "Paid, to ship",
  partly_fulfilled: "Partly shipped",
  fulfilled: "Shipped",
  delivered: "Delivered",
  cancelled: "Cancelled",
  refunded: "Paid back",
};

export function OrderList() {
  const [view, setView] = useState<Order["status"] | "">("");
  const [list, setList] = useState<List<Order> | null>(null);
  const [error, setError] = useState("");
  const [page, setPage] = useState(1);
  useEffect(() => {
    answered(client.GET("/api/orders/orders/", { params: { query: { page, status: view || undefined } } }))
      .then(setList)
      .catch((e) => setError(e.message));
  }, [view, page]);
  const choose = (value: Order["status"] | "") => {
    setView(value);
    setPage(1);
  };
  return (
    <>
      <h1>Orders</h1>
      <div className="pills">
        {VIEWS.map(([value, name]) => (
          <button type="button" key={value} aria-pressed={view === value} onClick={() => choose(value)}>
            {name}
          </button>
        ))}
      </div>
      {error ? (
        <p className="alert" role="alert">
          {error}
        </p>
      ) : null}
      {list && list.results.length === 0 ? <p className="mute">No orders here.</p> : null}
      {list && list.results.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <caption className="vh">Orders, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">Status</th>
                <th scope="col">Shopper</th>
                <th scope="col">Placed</th>
                <th scope="col" className="n">
                  Total
                </th>
              </tr>
            </thead>
            <tbody>
              {list.results.map((order) => (
                <tr key={order.id}>
                  <td>
                    <Go to={`orders/${order.id}`}>{order.number}</Go>
                  </td>
                  <td>{WORDS[order.status] ?? order.status}</td>
                  <td>{order.email}</td>
                  <td>{moment(order.created_at)}</td>
                  <td className="n">{money(order.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Pages list={list} page={page} go={setPage} />
    </>
  );
}

export function OrderDetail({ id }: { id: string }) {
  const [order, setOrder] = useState<Order | null>(null);
  const [error, setError] = useState("");
  useEffect(() => {
    answered(client.GET("/api/orders/orders/{id}/", { params: { path: { id } } }))
      .then(setOrder)
      .catch((e) => setError(e.message));
  }, [id]);
  const act = useCallback(async (work: Promise<Order>) => {
    setError("");
    try {
      setOrder(await work);
    } catch (e) {
      setError((e as Error).message);
    }
  }, []);
  const params = { path: { id } };
  const cancel = () => {
    const body = { reason: "Cancelled by the shop." };
    act(answered(client.POST("/api/orders/orders/{id}/cancel/", { params, body })));
  };
  const ship = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { carrier: String(fields.get("carrier")), tracking_number: String(fields.get("tracking_number")) };
    act(answered(client.POST("/api/orders/orders/{id}/fulfillments/", { params, body })));
  };
  if (!order) return error ? <p className="alert">{error}</p> : <p className="loading">Fetching the order</p>;
  const open = order.status === "paid" || order.status === "partly_fulfilled";
  const address = order.shipping_address;
  return (
    <>
      <p>
        <Go to="orders">Orders</Go>
      </p>
      <h1>
        {order.number}, {WORDS[order.status] ?? order.status}
      </h1>
      {error ? (
        <p className="alert" role="alert">
          {error}
        </p>
      ) : null}
      <p className="mute">
        {order.email}. {address.first_name} {address.last_name}, {address.line1}, {address.postal_code} {address.city},{" "}
        {address.country}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section className="scroll" aria-label="What was ordered" tabIndex={0}>
        <table className="rows">
          <caption className="vh">Lines</caption>
          <thead>
            <tr>
              <th scope="col">SKU</th>
              <th scope="col">Title</th>
              <th scope="col" className="n">
                Units
              </th>
              <th scope="col" className="n">
                Sent
              </th>
              <th scope="col" className="n">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.id}>
                <td>{line.sku}</td>
                <td>
                  {line.title} {Object.values(line.options).join(", ")}
                </td>
                <td className="n">{line.quantity}</td>
                <td className="n">{line.fulfilled_quantity}</td>
                <td className="n">{money(line.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="n">
        <b>{money(order.total)}</b> with {money(order.shipping_total)} delivery and {money(order.tax_total)} tax
      </p>
      {open ? (
        <form className="act" onSubmit={ship}>
          <h2 style={{ margin: 0 }}>Ship what is left</h2>
          <div className="field">
            <label htmlFor="carrier">Carrier</label>
            <input className="input" id="carrier" name="carrier" />
          </div>
          <div className="field">
            <label htmlFor="tracking_number">Tracking number</label>
            <input className="input" id="tracking_number" name="tracking_number" />
          </div>
          <button className="btn" type="submit">
            Ship
          </button>
        </form>
      ) : null}
      {order.status === "paid" || order.status === "awaiting_payment" ? (
        <p>
          <button type="button" className="text" onClick={cancel}>
            Cancel the order
          </button>
        </p>
      ) : null}
      <h2>Timeline</h2>
      <ol className="timeline">
        {order.history.map((entry) => (
          <li key={entry.at + entry.to}>
            <span className="mute num">{moment(entry.at)}</span>
            <span>
              <b>{WORDS[entry.to] ?? entry.to}</b> {entry.reason} ({entry.actor})
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
