import type { Job } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { SidePanel } from "../../ui/dialog.tsx";
import { Ledger } from "../../ui/parts.tsx";
import { JobState, useJobName } from "./job-state.tsx";

/** One job with all that is known of it. */
export function JobDrawer({ job, close }: { job: Job | undefined; close: () => void }) {
  const nameOf = useJobName();
  return (
    <SidePanel open={job !== undefined} close={close} title={job ? nameOf(job) : ""}>
      {job ? <Facts job={job} /> : null}
    </SidePanel>
  );
}

function Facts({ job }: { job: Job }) {
  const { t, moment, count } = useTexts();
  return (
    <>
      <Ledger
        rows={[
          [t("field.status"), <JobState key="state" job={job} />],
          [t("jobs.tries"), count(job.attempts)],
          [t("jobs.enqueued"), moment(job.created_at)],
          [t("jobs.runs"), moment(job.run_at)],
          [t("jobs.ended"), job.finished_at ? moment(job.finished_at) : t("nothing")],
        ]}
      />
      <h3>{t("jobs.error")}</h3>
      {job.last_error ? <p className="wrapany mono">{job.last_error}</p> : <p className="mute">{t("jobs.noError")}</p>}
      <h3>{t("jobs.name")}</h3>
      <p className="wrapany mono">{job.name}</p>
      <p className="wrapany mute mono">{job.id}</p>
    </>
  );
}
