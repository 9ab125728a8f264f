import { useQueryClient } from "@tanstack/react-query";
import { Ban, RotateCw } from "lucide-react";
import { useState } from "react";
import { type Job, operations } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { canCancel, canRetry } from "./words.ts";

interface Props {
  job: Job;
  name: string;
  setFault: (fault: string) => void;
}

/** Runs a job again, or takes one back that waits; what was taken back can run after all. */
export function JobActs({ job, name, setFault }: Props) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const act = async (perform: () => Promise<Job>, done: () => void) => {
    setBusy(true);
    setFault("");
    try {
      await perform();
      done();
    } catch (reason) {
      setFault((reason as Error).message);
    }
    setBusy(false);
    queries.invalidateQueries({ queryKey: ["jobs"] });
  };
  const retry = () =>
    act(
      () => operations.retry(job.id),
      () => notify(t("jobs.retried", { name })),
    );
  const cancel = () =>
    act(
      () => operations.cancel(job.id),
      () => notify(t("jobs.cancelledDone", { name }), retry),
    );
  return (
    <Needs right="operations.edit">
      {canRetry(job) ? (
        <button
          type="button"
          className="btn quiet mini"
          disabled={busy}
          onClick={retry}
          aria-label={t("jobs.retryOf", { name })}
        >
          <RotateCw className="i" aria-hidden="true" />
          {t("jobs.retry")}
        </button>
      ) : null}
      {canCancel(job) ? (
        <button
          type="button"
          className="btn quiet mini"
          disabled={busy}
          onClick={cancel}
          aria-label={t("jobs.cancelOf", { name })}
        >
          <Ban className="i" aria-hidden="true" />
          {t("jobs.cancel")}
        </button>
      ) : null}
    </Needs>
  );
}
