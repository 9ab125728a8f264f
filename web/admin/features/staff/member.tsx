import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Control, Controller } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { type Group, groups, type Member, staff } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useUser } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { CheckField } from "../../ui/field.tsx";
import { Badge, Head, Ledger, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { Needs } from "../../ui/rights.tsx";
import { RightsTable } from "../../ui/rights-table.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { ChooseGroups, ticked } from "./choose-groups.tsx";
import { ALL_RIGHTS, barredBy, nameOf, rightsOf } from "./person.ts";

interface Values {
  groups: Record<string, boolean>;
  is_active: boolean;
  is_superuser: boolean;
}

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: ["staff", "detail", id], queryFn: ({ signal }) => staff.get(id, signal) });
  const all = useQuery({ queryKey: ["groups", "all"], queryFn: ({ signal }) => groups.list(signal) });
  const retry = () => Promise.all([query.refetch(), all.refetch()]);
  if (!query.data || !all.data) return <Pending error={query.error ?? all.error} retry={retry} />;
  return <MemberForm key={id} member={query.data} all={all.data.results} />;
}

const valuesOf = (member: Member, all: Group[]): Values => ({
  groups: Object.fromEntries(all.map(({ id }) => [id, member.groups.some((each) => each.id === id)])),
  is_active: member.is_active,
  is_superuser: member.is_superuser,
});

function partsOf(member: Member, all: Group[], values: Values): Part[] {
  const before = valuesOf(member, all);
  const body = {
    ...(ticked(before.groups).join() === ticked(values.groups).join() ? {} : { groups: ticked(values.groups) }),
    ...(before.is_active === values.is_active ? {} : { is_active: values.is_active }),
    ...(before.is_superuser === values.is_superuser ? {} : { is_superuser: values.is_superuser }),
  };
  const send = () => staff.update(member.id, body);
  return Object.keys(body).length > 0
    ? [{ key: member.id, name: member.email, read: { version: 0 }, fields: [], send }]
    : [];
}

function MemberForm({ member, all }: { member: Member; all: Group[] }) {
  const { t } = useTexts();
  const notify = useNotify();
  const own = useUser();
  const record = useRecordForm<Values>({
    values: valuesOf(member, all),
    parts: (values) => partsOf(member, all, values),
    keys: [["staff"], ["groups"]],
    saved: () => notify(t("staff.saved")),
  });
  const { control, watch } = record.form;
  const chosen = watch();
  const rights = chosen.is_superuser ? ALL_RIGHTS : rightsOf(all, ticked(chosen.groups));
  const barred = barredBy(member, own);
  return (
    <>
      <Head
        title={nameOf(member) || member.email}
        crumb={["/staff", t("nav.staff")]}
        badges={<States member={member} />}
        about={nameOf(member) ? member.email : undefined}
        acts={<Needs right="staff.edit">{barred ? null : <LetGo member={member} />}</Needs>}
      />
      <RecordFrame record={record} right="staff.edit" barred={barred ? t(barred) : undefined}>
        <div className="edit">
          <div>
            <Panel title={t("nav.groups")}>
              <ChooseGroups control={control} all={all} />
            </Panel>
            <Panel title={t("staff.results")} flush>
              {chosen.is_superuser ? <p className="pb">{t("staff.everything")}</p> : null}
              <RightsTable title={t("staff.results")} rights={rights} />
            </Panel>
          </div>
          <div>
            <Access member={member} control={control} />
          </div>
        </div>
      </RecordFrame>
    </>
  );
}

function Access({ member, control }: { member: Member; control: Control<Values> }) {
  const { t, moment } = useTexts();
  const own = useUser();
  return (
    <Panel title={t("staff.access")}>
      <Controller
        control={control}
        name="is_active"
        render={({ field: { value, onChange } }) => (
          <CheckField label={t("staff.mayEnter")} hint={t("staff.mayEnterHint")} checked={value} onChange={onChange} />
        )}
      />
      <Controller
        control={control}
        name="is_superuser"
        render={({ field: { value, onChange } }) => (
          <CheckField
            label={t("staff.superuser")}
            hint={t(own.roles.includes("superuser") ? "staff.superuserHint" : "staff.superusersAlone")}
            checked={value}
            onChange={onChange}
            disabled={!own.roles.includes("superuser")}
          />
        )}
      />
      <Ledger rows={[[t("staff.seen"), member.last_seen_at ? moment(member.last_seen_at) : t("staff.never")]]} />
    </Panel>
  );
}

function States({ member }: { member: Member }) {
  const { t } = useTexts();
  return (
    <>
      {member.is_superuser ? <Badge tone="info">{t("staff.superuser")}</Badge> : null}
      <Badge tone={member.is_active ? "ok" : "plain"}>{t(member.is_active ? "staff.active" : "staff.closed")}</Badge>
    </>
  );
}

/** Takes all rights of staff from somebody. */
function LetGo({ member }: { member: Member }) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const letGo = async () => {
    setBusy(true);
    try {
      await staff.remove(member.id);
      await Promise.all([["staff", "list"], ["groups"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
      notify(t("staff.removed", { email: member.email }));
      navigate("/staff");
    } catch (reason) {
      notify((reason as Error).message);
      setAsks(false);
    }
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        {t("staff.remove")}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={t("staff.removeTitle", { email: member.email })}
        verb={t("staff.remove")}
        confirm={letGo}
        busy={busy}
      >
        <p>{t("staff.removeText")}</p>
      </ConfirmDialog>
    </>
  );
}
