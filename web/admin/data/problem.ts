// Problem documents, as a form needs them.
import { ApiError } from "../../shared/api.ts";

export interface Faults {
  /** Texts by the name of the form's field. */
  fields: Record<string, string>;
  /** What no field of the form stands for. */
  rest: string;
}

/** Sorts a problem's texts to the fields of a form; `alias` maps the API's name of a field to the form's. */
export function faultsOf(error: unknown, fields: readonly string[], alias: Record<string, string> = {}): Faults {
  if (!(error instanceof ApiError)) return { fields: {}, rest: error instanceof Error ? error.message : String(error) };
  const found: Record<string, string> = {};
  const rest: string[] = [];
  for (const [name, texts] of Object.entries(error.problem.errors ?? {})) {
    const field = alias[name] ?? name;
    if (fields.includes(field) || name in alias) found[field] = texts.join(" ");
    else rest.push(`${name}: ${texts.join(" ")}`);
  }
  const said = Object.keys(found).length + rest.length > 0 ? rest.join("; ") : error.message;
  return { fields: found, rest: said };
}

/** Whether the shop no longer knows who asks, renewal included. */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/** Whether asking again may help: a network that failed, or a shop that is busy. */
export const mayPass = (error: unknown): boolean => !(error instanceof ApiError) || error.status >= 500;
