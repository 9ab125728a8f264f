import type { KnownFilter } from "../data/list-state.ts";
import type { Filter } from "./list-types.ts";

const FORMS = {
  day: /^\d{4}-\d\d-\d\d$/,
  amount: /^\d{1,9}([.,]\d{1,2})?$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/** What an address may say of a filter. */
export const knownOf = (filter: Filter): KnownFilter => ({
  name: filter.name,
  values: "options" in filter ? filter.options.map(({ value }) => value) : FORMS[filter.kind],
});
