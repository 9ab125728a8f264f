// What is typed is kept with the shop before it is sent.
import { type FormEvent, useEffect, useRef } from "react";

/** How long after the last key, in milliseconds. */
const PAUSE = 400;

/** As the form itself does when it is sent to be quoted. */
function send(form: HTMLFormElement): void {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) typed.set(name, String(value));
  typed.set("step", "quote");
  navigator.sendBeacon("/checkout/", typed);
}

/** For the form: keeps what was typed in a pause, on leaving a field, and when the page is left or closed; not once it is sent. */
export function useKeep() {
  const unkept = useRef<{ form: HTMLFormElement; due: number }>(null);
  const forget = () => {
    clearTimeout(unkept.current?.due);
    unkept.current = null;
  };
  const keep = () => {
    const form = unkept.current?.form;
    forget();
    if (form) send(form);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it holds nothing of a rendering but the ref
  useEffect(() => {
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("pagehide", keep);
      forget();
    };
  }, []);
  const onInput = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    forget();
    unkept.current = { form: currentTarget, due: window.setTimeout(keep, PAUSE) };
  };
  return { onInput, onBlur: keep, onSubmit: forget };
}
