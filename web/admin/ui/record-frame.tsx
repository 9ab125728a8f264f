import { type FormEvent, type ReactNode, useContext } from "react";
import type { FieldValues } from "react-hook-form";
import type { useRecordForm } from "../data/record-form.tsx";
import type { Right } from "../data/rights.ts";
import { useMay } from "../data/session.tsx";
import { useTexts } from "../i18n.tsx";
import { ConflictNotice } from "./conflict.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { Alert } from "./parts.tsx";
import { Barred, LostContext } from "./rights.tsx";
import { SaveBar } from "./save-bar.tsx";

/** What stands about the fields of every form: faults, conflicts, the save bar, and the guard of what is not saved. */
export function RecordFrame<T extends FieldValues>(props: {
  record: ReturnType<typeof useRecordForm<T>>;
  /** What saving takes; who lacks it sees the fields and cannot change them. */
  right: Right;
  /** Why this one cannot be changed though one has the right. */
  barred?: string;
  /** Whether something is still on its way that is to be saved too. */
  waits?: boolean;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const { record, right, children } = props;
  const may = useMay();
  const told = useContext(LostContext);
  const lacks = !may(right);
  const isBarred = lacks || props.barred !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (record.changes > 0 && !isBarred && !props.waits) record.save();
  };
  return (
    <form onSubmit={submit} noValidate className="record">
      <Alert>{record.error}</Alert>
      {record.conflicts.map((each) => (
        <ConflictNotice
          key={each.part.key}
          name={each.part.name}
          conflict={each.conflict}
          words={each.part.words}
          keepMine={() => record.keepMine(each)}
          takeTheirs={record.takeTheirs}
        />
      ))}
      {lacks && record.changes > 0 ? (
        <Alert>{told ? null : t("rights.lostKept", { right: t(`right.${right}`) })}</Alert>
      ) : lacks ? (
        <Barred>{t("rights.readOnly", { right: t(`right.${right}`) })}</Barred>
      ) : props.barred ? (
        <Barred>{props.barred}</Barred>
      ) : null}
      <fieldset className="fields" disabled={isBarred && record.changes === 0}>
        {children}
      </fieldset>
      <SaveBar
        changes={record.changes}
        busy={record.busy || props.waits === true}
        barred={isBarred}
        save={record.save}
        discard={record.discard}
      />
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
