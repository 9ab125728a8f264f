import { useQuery } from "@tanstack/react-query";
import { changed } from "../../data/edit.ts";
import { type Profile, settings } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";

const FIELDS = ["name", "tagline", "contact_email", "contact_phone", "default_country", "vat_number"] as const;
const INVOICE = ["company", "line1", "line2", "postal_code", "city", "country"] as const;
type Values = Record<(typeof FIELDS)[number], string> & { invoice: Record<(typeof INVOICE)[number], string> };

/** The shop's name and how to reach it. */
export function Component() {
  const query = useQuery({ queryKey: ["settings"], queryFn: ({ signal }) => settings.get(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <ProfileForm profile={query.data} />;
}

function valuesOf(profile: Profile): Values {
  const own = Object.fromEntries(FIELDS.map((name) => [name, profile[name] ?? ""])) as Omit<Values, "invoice">;
  const invoice = Object.fromEntries(
    INVOICE.map((name) => [name, profile.invoice_address?.[name] ?? ""]),
  ) as Values["invoice"];
  return { ...own, invoice };
}

function partsOf(profile: Profile, values: Values): Part[] {
  const { invoice, ...body } = changed<Partial<Values>>(valuesOf(profile), values);
  if (!invoice && Object.keys(body).length === 0) return [];
  const alias = Object.fromEntries(INVOICE.map((name) => [`invoice_address.${name}`, `invoice.${name}`]));
  return [
    {
      key: "profile",
      name: profile.name,
      read: profile,
      fields: [...FIELDS, "invoice_address"],
      alias,
      send: (version) => settings.update(version, { ...body, ...(invoice ? { invoice_address: invoice } : {}) }),
    },
  ];
}

function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTexts();
  const notify = useNotify();
  const record = useRecordForm<Values>({
    values: valuesOf(profile),
    parts: (values) => partsOf(profile, values),
    keys: [["settings"]],
    saved: () => notify(t("saved")),
  });
  const { register, formState } = record.form;
  const { errors } = formState;
  return (
    <>
      <Head title={t("nav.settings")} about={t("settings.about")} />
      <RecordFrame record={record} right="settings.edit">
        <div className="edit">
          <div>
            <Panel title={t("settings.shop")}>
              {FIELDS.map((name) => (
                <TextField key={name} label={t(`settings.${name}`)} {...register(name)} fault={errors[name]?.message} />
              ))}
            </Panel>
          </div>
          <div>
            <Panel title={t("settings.invoice")}>
              {INVOICE.map((name) => (
                <TextField
                  key={name}
                  label={t(`address.${name}`)}
                  {...register(`invoice.${name}`)}
                  fault={errors.invoice?.[name]?.message}
                />
              ))}
            </Panel>
          </div>
        </div>
      </RecordFrame>
    </>
  );
}
