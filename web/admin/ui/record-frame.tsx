import type { FormEvent, ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type { useRecordForm } from "../data/record-form.tsx";
import { useTexts } from "../i18n.tsx";
import { ConflictNotice } from "./conflict.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { Alert } from "./parts.tsx";
import { SaveBar } from "./save-bar.tsx";

/** What stands about the fields of every form: faults, conflicts, the save bar, and the guard of what is not saved. */
export function RecordFrame<T extends FieldValues>(props: {
  record: ReturnType<typeof useRecordForm<T>>;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const { record, children } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (record.changes > 0) record.save();
  };
  return (
    <form onSubmit={submit} noValidate className="record">
      <Alert>{record.error}</Alert>
      {record.conflicts.map((each) => (
        <ConflictNotice
          key={each.part.key}
          name={each.part.name}
          conflict={each.conflict}
          keepMine={() => record.keepMine(each)}
          takeTheirs={record.takeTheirs}
        />
      ))}
      {children}
      <SaveBar changes={record.changes} busy={record.busy} save={record.save} discard={record.discard} />
      <ConfirmDialog
        open={record.blocker.state === "blocked"}
        close={() => record.blocker.reset?.()}
        title={t("leave.title")}
        verb={t("leave.verb")}
        confirm={() => record.blocker.proceed?.()}
      >
        <p>{t("leave.text", { changes: record.changes })}</p>
      </ConfirmDialog>
    </form>
  );
}
