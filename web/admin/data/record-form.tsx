// A form over one or more versioned records: sends what was changed, brings faults to their fields, and asks when
// somebody else was quicker.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import { useBlocker } from "react-router";
import { ApiError } from "../../shared/api.ts";
import { type Conflict, conflictOf } from "./edit.ts";
import { faultsOf } from "./problem.ts";
import { useHeld } from "./unsaved.ts";

/** One record that a form changes. */
export interface Part {
  key: string;
  /** What people call it. */
  name: string;
  /** The record as it was read. */
  read: { version: number };
  /** The names of its fields, to tell what changed meanwhile. */
  fields: readonly string[];
  /** The API's name of a field to the form's. */
  alias?: Record<string, string>;
  /** What a conflict calls its fields and values, where that is not as everywhere. */
  words?: {
    name: (field: string) => string | undefined;
    value: (field: string, value: unknown) => string | undefined;
  };
  send: (version: number) => Promise<unknown>;
}

export interface PartConflict {
  part: Part;
  conflict: Conflict;
}

interface Options<T extends FieldValues> {
  values: T;
  /** What has to be written for these values; empty when nothing changed. */
  parts: (values: T) => Part[];
  /** What to read anew once something is saved. */
  keys: readonly unknown[][];
  saved: () => void;
  /** The form's own faults by field, before anything is sent. */
  check?: (values: T) => Record<string, string>;
}

/** How many fields of react-hook-form's tree of dirty fields are dirty; of a list, how many of its things. */
export function dirtyCount(tree: unknown): number {
  if (tree === true) return 1;
  if (Array.isArray(tree)) return tree.filter((each) => dirtyCount(each) > 0).length;
  if (typeof tree !== "object" || tree === null) return 0;
  return Object.values(tree).reduce<number>((sum, each) => sum + dirtyCount(each), 0);
}

export function useRecordForm<T extends FieldValues>({ values, parts, keys, saved, check }: Options<T>) {
  const queries = useQueryClient();
  const form = useForm<T>({ defaultValues: values as DefaultValues<T>, mode: "onSubmit" });
  const [conflicts, setConflicts] = useState<PartConflict[]>([]);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const changes = dirtyCount(form.formState.dirtyFields);
  const blocker = useUnsavedGuard(changes > 0 && !busy);
  const refetch = () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));

  // What is read anew takes the place of what was read before; what was typed stays.
  const read = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values by what is in them
  useEffect(() => {
    form.reset(values, { keepDirtyValues: true });
  }, [read]);
  const told = (part: Part, reason: unknown) => {
    const conflict = conflictOf(reason, part.read, part.fields);
    if (conflict)
      return setConflicts((all) => [...all.filter((each) => each.part.key !== part.key), { part, conflict }]);
    const faults = faultsOf(reason, Object.keys(form.getValues()), part.alias);
    for (const [field, message] of Object.entries(faults.fields)) form.setError(field as Path<T>, { message });
    if (faults.rest) setError(reason instanceof ApiError ? faults.rest : String(reason));
  };

  const write = async (wanted: { part: Part; version: number }[]) => {
    setBusy(true);
    setError("");
    let failed = 0;
    for (const { part, version } of wanted) {
      try {
        await part.send(version);
        setConflicts((all) => all.filter((each) => each.part.key !== part.key));
      } catch (reason) {
        failed += 1;
        told(part, reason);
      }
    }
    if (failed === 0) form.reset(form.getValues());
    if (failed < wanted.length) await refetch();
    setBusy(false);
    if (failed === 0) saved();
  };

  const submit = form.handleSubmit(async (current) => {
    const faults = check?.(current) ?? {};
    for (const [field, message] of Object.entries(faults)) form.setError(field as Path<T>, { message });
    if (Object.keys(faults).length > 0) return;
    const wanted = parts(current);
    setConflicts([]);
    await write(wanted.map((part) => ({ part, version: part.read.version })));
  });
  // A fault at a field that is not shown any more must not hold what is sent anew.
  const save = () => {
    form.clearErrors();
    return submit();
  };
  const keepMine = ({ part, conflict }: PartConflict) => write([{ part, version: conflict.version }]);
  const takeTheirs = async () => {
    setConflicts([]);
    form.reset(values);
    await refetch();
  };
  const discard = () => {
    setConflicts([]);
    setError("");
    form.reset(values);
  };
  return { form, changes, busy, error, conflicts, keepMine, takeTheirs, save, discard, blocker };
}

/** Holds the way out while something is not saved. */
function useUnsavedGuard(isHeld: boolean) {
  useHeld(isHeld);
  useEffect(() => {
    if (!isHeld) return undefined;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", leaving);
    return () => removeEventListener("beforeunload", leaving);
  }, [isHeld]);
  return useBlocker(
    ({ currentLocation, nextLocation }) => isHeld && currentLocation.pathname !== nextLocation.pathname,
  );
}
