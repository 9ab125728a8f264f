import { useRef, useState } from "react";
import { Controller } from "react-hook-form";
import { apiKeys } from "../../data/api-keys.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import type { Permission } from "../../data/rights.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Alert, Head, Panel } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RightsTable } from "../../ui/rights-table.tsx";
import { Made } from "./made.tsx";
import { expiryOf, isForKeys } from "./state.ts";

interface Values {
  name: string;
  permissions: Permission[];
  expires_at: string;
}

interface Key {
  name: string;
  token: string;
}

const DAYS = ["30", "90", "365"];
const BLANK: Values = { name: "", permissions: [], expires_at: "90" };

/** Makes a key, and then shows it in place of the form: this once. */
export function Component() {
  const { t } = useTexts();
  const [made, setMade] = useState<Key | null>(null);
  if (made) return <Made {...made} />;
  return (
    <>
      <Head title={t("keys.add")} crumb={["/api-keys", t("nav.keys")]} />
      <KeyForm made={setMade} />
    </>
  );
}

function KeyForm({ made }: { made: (key: Key | null) => void }) {
  const { t } = useTexts();
  const answer = useRef<Key | null>(null);
  const partsOf = ({ name, permissions, expires_at }: Values): Part[] => {
    const send = async () => {
      answer.current = await apiKeys.create({ name, permissions, expires_at: expiryOf(expires_at, Date.now()) });
    };
    return [{ key: "key", name, read: { version: 0 }, fields: [], send }];
  };
  const record = useRecordForm<Values>({
    values: BLANK,
    parts: partsOf,
    keys: [["api-keys"]],
    saved: () => made(answer.current),
  });
  const { register, control, formState } = record.form;
  return (
    <RecordFrame record={record} right="keys.edit">
      <div className="sections">
        <Panel title={t("field.name")}>
          <TextField
            label={t("keys.name")}
            hint={t("keys.nameHint")}
            maxLength={80}
            {...register("name")}
            fault={formState.errors.name?.message}
          />
          <SelectField
            label={t("keys.expires")}
            hint={t("keys.expiresHint")}
            {...register("expires_at")}
            fault={formState.errors.expires_at?.message}
          >
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {t("keys.days", { count: Number(days) })}
              </option>
            ))}
            <option value="never">{t("keys.never")}</option>
          </SelectField>
        </Panel>
        <Panel title={t("keys.rights")} flush>
          <p className="pb mute">{t("keys.rightsHint")}</p>
          <Alert>{formState.errors.permissions?.message}</Alert>
          <Controller
            control={control}
            name="permissions"
            render={({ field }) => (
              <RightsTable title={t("keys.rights")} rights={field.value} change={field.onChange} offered={isForKeys} />
            )}
          />
        </Panel>
      </div>
    </RecordFrame>
  );
}
