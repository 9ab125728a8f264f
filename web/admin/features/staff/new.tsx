import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { type Group, groups, staff } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RightsTable } from "../../ui/rights-table.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { ChooseGroups, ticked } from "./choose-groups.tsx";
import { rightsOf } from "./person.ts";

const KINDS = ["known", "new"] as const;

interface Values {
  kind: (typeof KINDS)[number];
  email: string;
  password: string;
  first_name: string;
  last_name: string;
  groups: Record<string, boolean>;
}

/** Lets somebody work for the shop: an account that is there, or a new one. */
export function Component() {
  const all = useQuery({ queryKey: ["groups", "all"], queryFn: ({ signal }) => groups.list(signal) });
  if (!all.data) return <Pending error={all.error} retry={() => all.refetch()} />;
  return <AddForm all={all.data.results} />;
}

function inputOf({ kind, email, groups: chosen, ...account }: Values) {
  return { email: email.trim(), groups: ticked(chosen), ...(kind === "new" ? account : {}) };
}

function AddForm({ all }: { all: Group[] }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const made = useRef("");
  const partsOf = (values: Values): Part[] => {
    const send = async () => {
      made.current = (await staff.create(inputOf(values))).id;
    };
    return [{ key: "member", name: values.email, read: { version: 0 }, fields: [], send }];
  };
  const blank: Values = {
    kind: "known",
    email: "",
    password: "",
    first_name: "",
    last_name: "",
    groups: Object.fromEntries(all.map(({ id }) => [id, false])),
  };
  const record = useRecordForm<Values>({
    values: blank,
    parts: partsOf,
    keys: [["staff"], ["groups"]],
    saved: () => {
      notify(t("staff.added", { email: record.form.getValues("email") }));
      navigate(`/staff/${made.current}`, { replace: true });
    },
  });
  const { register, control, watch, formState } = record.form;
  const { errors } = formState;
  const { kind, groups: chosen } = watch();
  return (
    <>
      <Head title={t("staff.add")} crumb={["/staff", t("nav.staff")]} />
      <RecordFrame record={record} right="staff.edit">
        <div className="edit">
          <div>
            <Panel title={t("staff.who")}>
              <fieldset className="kinds">
                <legend className="vh">{t("staff.who")}</legend>
                {KINDS.map((each) => (
                  <label className="check" key={each}>
                    <input type="radio" value={each} {...register("kind")} />
                    <span>{t(`staff.kind.${each}`)}</span>
                  </label>
                ))}
              </fieldset>
              <TextField label={t("staff.email")} type="email" {...register("email")} fault={errors.email?.message} />
              {kind === "new" ? <NewAccount record={record} /> : null}
              {kind === "known" && errors.password ? (
                <p className="refused" role="alert">
                  {errors.password.message}
                </p>
              ) : null}
            </Panel>
            <Panel title={t("nav.groups")}>
              <ChooseGroups control={control} all={all} />
            </Panel>
          </div>
          <div>
            <Panel title={t("staff.results")} flush>
              <RightsTable title={t("staff.results")} rights={rightsOf(all, ticked(chosen))} />
            </Panel>
          </div>
        </div>
      </RecordFrame>
    </>
  );
}

function NewAccount({ record }: { record: ReturnType<typeof useRecordForm<Values>> }) {
  const { t } = useTexts();
  const { register, formState } = record.form;
  const { errors } = formState;
  return (
    <>
      <TextField
        label={t("signin.password")}
        type="password"
        autoComplete="new-password"
        {...register("password")}
        fault={errors.password?.message}
        hint={t("staff.passwordHint")}
      />
      <div className="pair">
        <TextField label={t("staff.firstName")} {...register("first_name")} fault={errors.first_name?.message} />
        <TextField label={t("staff.lastName")} {...register("last_name")} fault={errors.last_name?.message} />
      </div>
    </>
  );
}
