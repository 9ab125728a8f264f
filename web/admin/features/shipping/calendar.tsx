import { useQuery } from "@tanstack/react-query";
import { changed } from "../../data/edit.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { type Calendar, type CalendarInput, calendar } from "../../data/shipping-calendar.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";

interface Values {
  time_zone: string;
  /** `15:00`; empty where the whole day counts. */
  cut_off: string;
  /** Days as `2026-12-25`, one a line. */
  holidays: string;
}

/** When parcels leave: the shop's clock, until when an order leaves the same day, and days off. */
export function Component() {
  const query = useQuery({ queryKey: ["shipping-calendar"], queryFn: ({ signal }) => calendar.get(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <CalendarForm read={query.data} />;
}

const WHOLE_DAY = 1_440;
const two = (number: number) => String(number).padStart(2, "0");

const valuesOf = ({ time_zone, cut_off_minutes: minutes, holidays }: Calendar): Values => ({
  time_zone,
  cut_off: minutes < WHOLE_DAY ? `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : "",
  holidays: holidays.join("\n"),
});

function inputOf({ time_zone, cut_off, holidays }: Values): CalendarInput {
  const [hours, minutes] = cut_off.split(":").map(Number);
  return {
    time_zone,
    cut_off_minutes: hours === undefined || minutes === undefined ? WHOLE_DAY : hours * 60 + minutes,
    holidays: holidays.split(/\s+/).filter(Boolean).sort(),
  };
}

/** Zones that the browser knows; the one that is set is among them. */
const zones = (chosen: string) => [...new Set(["UTC", chosen, ...Intl.supportedValuesOf("timeZone")])].sort();

function CalendarForm({ read }: { read: Calendar }) {
  const { t } = useTexts();
  const notify = useNotify();
  const record = useRecordForm<Values>({
    values: valuesOf(read),
    parts: (values) => {
      const input = inputOf(values);
      if (Object.keys(changed<CalendarInput>(read, input)).length === 0) return [];
      const fields = ["time_zone", "cut_off_minutes", "holidays"];
      const send = (version: number) => calendar.put(version, input);
      return [
        { key: "calendar", name: t("calendar.title"), read, fields, alias: { cut_off_minutes: "cut_off" }, send },
      ];
    },
    keys: [["shipping-calendar"]],
    saved: () => notify(t("saved")),
  });
  const { register, formState } = record.form;
  const { errors } = formState;
  return (
    <>
      <Head title={t("calendar.title")} about={t("calendar.about")} />
      <RecordFrame record={record} right="settings.edit">
        <Panel title={t("calendar.title")} isAlone>
          <div className="pair">
            <SelectField label={t("calendar.zone")} {...register("time_zone")} fault={errors.time_zone?.message}>
              {zones(read.time_zone).map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </SelectField>
            <TextField
              label={t("calendar.cutOff")}
              type="time"
              {...register("cut_off")}
              fault={errors.cut_off?.message}
            />
          </div>
          <TextArea
            label={t("calendar.holidays")}
            hint={t("calendar.holidaysHint")}
            rows={6}
            {...register("holidays")}
            fault={errors.holidays?.message}
          />
        </Panel>
      </RecordFrame>
    </>
  );
}
