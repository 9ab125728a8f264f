import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Controller } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { type Group, groups } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { beyond, type Permission, withIncluded } from "../../data/rights.ts";
import { useUser } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert, Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { RightsTable } from "../../ui/rights-table.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { ALL_RIGHTS } from "./person.ts";

interface Values {
  name: string;
  permissions: Permission[];
}

export function Component() {
  const { id = "" } = useParams();
  const isNew = id === "new";
  const query = useQuery({
    queryKey: ["groups", "detail", id],
    queryFn: ({ signal }) => groups.get(id, signal),
    enabled: !isNew,
  });
  if (isNew) return <GroupForm key="new" group={null} />;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <GroupForm key={id} group={query.data} />;
}

const valuesOf = (group: Group | null): Values => ({
  name: group?.name ?? "",
  permissions: withIncluded(group?.permissions ?? []),
});

function GroupForm({ group }: { group: Group | null }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const own = useUser();
  const made = useRef("");
  const partsOf = (values: Values): Part[] => {
    const body = changed<Partial<Values>>(valuesOf(group), values);
    const send = async (version: number) => {
      const written = group ? await groups.update(group.id, version, body) : await groups.create(values);
      made.current = written.id;
      return written;
    };
    const part = { key: "group", name: group?.name ?? "", read: group ?? { version: 0 }, fields: FIELDS, send };
    return Object.keys(body).length > 0 ? [part] : [];
  };
  const record = useRecordForm<Values>({
    values: valuesOf(group),
    parts: partsOf,
    keys: [["groups"], ["staff"]],
    saved: () => {
      notify(t("saved"));
      if (!group) navigate(`/groups/${made.current}`, { replace: true });
    },
  });
  const { register, control, formState } = record.form;
  const others = beyond(group?.permissions ?? [], own);
  return (
    <>
      <Head
        title={group?.name ?? t("groups.add")}
        crumb={["/groups", t("nav.groups")]}
        about={group ? t("groups.holds", { count: group.members }) : undefined}
        acts={<Needs right="staff.edit">{group && others.length === 0 ? <RemoveGroup group={group} /> : null}</Needs>}
      />
      <RecordFrame record={record} right="staff.edit" barred={others.length > 0 ? t("groups.beyond") : undefined}>
        <div className="sections">
          <Panel title={t("field.name")}>
            <TextField label={t("groups.name")} {...register("name")} fault={formState.errors.name?.message} />
          </Panel>
          <Panel title={t("groups.rights")} flush>
            {beyond(ALL_RIGHTS, own).length > 0 ? <p className="pb mute">{t("rights.greyed")}</p> : null}
            <Alert>{formState.errors.permissions?.message}</Alert>
            <Controller
              control={control}
              name="permissions"
              render={({ field }) => (
                <RightsTable title={t("groups.rights")} rights={field.value} change={field.onChange} />
              )}
            />
          </Panel>
        </div>
      </RecordFrame>
    </>
  );
}

const FIELDS = ["name", "permissions"];

function RemoveGroup({ group }: { group: Group }) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const remove = async () => {
    try {
      await groups.remove(group.id);
      await Promise.all([["groups", "list"], ["staff"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
      notify(t("groups.removed", { name: group.name }));
      navigate("/groups");
    } catch (reason) {
      notify((reason as Error).message);
      setAsks(false);
    }
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        {t("delete")}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={t("groups.removeTitle", { name: group.name })}
        verb={t("delete")}
        confirm={remove}
      >
        <p>{t("groups.removeText", { count: group.members })}</p>
      </ConfirmDialog>
    </>
  );
}
