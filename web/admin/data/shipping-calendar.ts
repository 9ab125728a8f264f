// What the admin asks of the shop about when parcels leave.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { fresh } from "./asking.ts";
import { ifMatch } from "./edit.ts";

type Schemas = components["schemas"];
export type Calendar = Schemas["ShippingCalendar"];
export type CalendarInput = Schemas["ShippingCalendarInput"];

export const calendar = {
  get: (signal?: AbortSignal) => answered(client.GET("/api/shipping-calendar/", { ...fresh, signal })),
  put: (version: number, body: CalendarInput) =>
    answered(client.PUT("/api/shipping-calendar/", { params: { header: ifMatch(version) }, body })),
};
