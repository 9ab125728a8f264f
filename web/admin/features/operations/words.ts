// What the shop does by itself, in words.
import type { Job } from "../../data/provider.ts";
import type { Key, Values } from "../../i18n.tsx";
import type { Tone } from "../../ui/parts.tsx";

/** What each job does. One that stands not here is told by its name. */
export const JOBS: Record<string, Key> = {
  "accounts.link_mail": "job.linkMail",
  "app.statistics": "job.statistics",
  "app.tidy": "job.tidy",
  "catalog.fetch_images": "job.fetchImages",
  "catalog.publish_due": "job.publishDue",
  "catalog.rename_brand": "job.renameBrand",
  "checkout.expire": "job.expire",
  "checkout.order_mail": "job.orderMail",
  "checkout.reconcile": "job.reconcile",
  "checkout.refund_late": "job.refundLate",
  "listing.regroup_aged": "job.regroupAged",
  "listing.regroup_collection": "job.regroupCollection",
  "listing.rebuild": "job.rebuild",
  "listing.refresh_category": "job.refreshCategory",
  "listing.refresh_seller": "job.refreshSeller",
  "listing.refresh_variant": "job.refreshVariant",
  "media.make_avif": "job.makeAvif",
  "merchandising.forget_imports": "job.forgetImports",
  "merchandising.import_file": "job.importFile",
  "accounts.mail": "job.accountMail",
  "checkout.sandbox_webhook": "job.sandboxTold",
  "newsletter.confirm_mail": "job.confirmNews",
  "profile.export": "job.exportData",
  "profile.erase": "job.eraseData",
  "profile.erase_again": "job.eraseRest",
  "storefront.contact_mail": "job.contactMail",
  "wishlist.follow": "job.followWishes",
  "wishlist.mail": "job.wishMail",
};

export const CONSUMERS: Record<string, Key> = { best_sellers: "consumer.bestSellers" };

export const STATES = ["ready", "running", "dead", "done", "cancelled"] as const;
export type State = (typeof STATES)[number];

const TONES: Record<State, Tone> = { ready: "info", running: "info", dead: "bad", done: "ok", cancelled: "plain" };

export const stateOf = ({ state }: Pick<Job, "state">): State | undefined => STATES.find((each) => each === state);
export const toneOf = (job: Pick<Job, "state">): Tone => TONES[stateOf(job) ?? "cancelled"];

export const canRetry = ({ state }: Job) => state === "dead" || state === "cancelled";
export const canCancel = ({ state }: Job) => state === "ready";

const two = (text: string) => text.padStart(2, "0");
const DAYS = ["0", "1", "2", "3", "4", "5", "6"];
/** A Sunday, from which days of the week are counted. */
const SUNDAY = "2026-11-22T00:00:00Z";

export interface Told {
  key: Key;
  values?: Values;
  /** The day of the week that is meant, as a day that is one. */
  weekday?: Date;
}

/** When a job runs, from a cron expression of five fields; nothing for what is not one of the usual ones. */
export function timesOf(expression: string): Told | null {
  const [minute = "", hour = "", date, month, weekday = ""] = expression.trim().split(/\s+/);
  if (date !== "*" || month !== "*") return null;
  if (hour === "*" && weekday === "*") return withinHour(minute);
  if (!/^\d{1,2}$/.test(minute) || !/^\d{1,2}$/.test(hour)) return null;
  const time = `${two(hour)}:${two(minute)}`;
  if (weekday === "*") return { key: "times.daily", values: { time } };
  if (!DAYS.includes(weekday)) return null;
  const day = new Date(Date.parse(SUNDAY) + Number(weekday) * 86_400_000);
  return { key: "times.weekly", values: { time }, weekday: day };
}

function withinHour(minute: string): Told | null {
  if (minute === "*" || minute === "*/1") return { key: "times.minute" };
  const every = /^\*\/(\d{1,2})$/.exec(minute)?.[1];
  if (every) return { key: "times.minutes", values: { count: Number(every) } };
  return /^\d{1,2}$/.test(minute) ? { key: "times.hourly", values: { minute: two(minute) } } : null;
}
