// Links and forms that lead to pages of the shop: in the language of the page that they stand on.
import type { ComponentProps } from "react";
import { useI18n } from "./i18n.ts";

/** An `<a>`: its `href` may be a path of the shop without a language. */
export function Link(props: ComponentProps<"a">) {
  const { path } = useI18n();
  return <a {...props} href={props.href && path(props.href)} />;
}

/** A `<form>`: its `action` may be a path of the shop without a language. */
export function Form(props: ComponentProps<"form"> & { action?: string }) {
  const { path } = useI18n();
  return <form {...props} action={props.action && path(props.action)} />;
}
