// What the admin asks of the shop about ways to pay.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { at, fresh } from "./asking.ts";
import { ifMatch } from "./edit.ts";
import type { Order } from "./records.ts";

type Schemas = components["schemas"];
export type PaymentMethod = Schemas["PaymentMethod"];
export type PaymentMethodChange = Schemas["PaymentMethodChange"];

export const paymentMethods = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/payment-methods/", { ...fresh, signal })),
  change: ({ gateway, method }: PaymentMethod, version: number, body: PaymentMethodChange) => {
    const params = { path: { gateway, method }, header: ifMatch(version) };
    return answered(client.PATCH("/api/payment-methods/{gateway}/{method}/", { params, body }));
  },
};

/** Notes that an order's money came by a transfer or in cash. */
export const markPaid = ({ id, version }: Order, reference: string) =>
  answered(client.POST("/api/orders/orders/{id}/mark-paid/", { ...at(id, version), body: { reference } }));
