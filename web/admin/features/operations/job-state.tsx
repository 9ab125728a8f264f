import type { Job } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge } from "../../ui/parts.tsx";
import { JOBS, stateOf, toneOf } from "./words.ts";

/** What a job does, in words. */
export function useJobName() {
  const { t } = useTexts();
  return ({ name }: { name: string }) => {
    const key = JOBS[name];
    return key ? t(key) : name;
  };
}

/** Where a job stands; one at work with how far it is. */
export function JobState({ job }: { job: Job }) {
  const { t } = useTexts();
  const state = stateOf(job);
  return (
    <Badge tone={toneOf(job)}>
      {state ? t(`jobs.one.${state}`) : job.state}
      {state === "running" && job.progress > 0 ? ` ${t("jobs.progress", { percent: job.progress })}` : ""}
    </Badge>
  );
}
