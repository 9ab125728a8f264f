import { Command } from "cmdk";
import type { ReactNode } from "react";

export function Group({ heading, shown, children }: { heading: string; shown: boolean; children: ReactNode }) {
  return shown ? <Command.Group heading={heading}>{children}</Command.Group> : null;
}

export function Row(props: { id: string; icon: ReactNode; choose: () => void; children: ReactNode }) {
  return (
    <Command.Item value={props.id} onSelect={props.choose}>
      <span aria-hidden="true">{props.icon}</span>
      {props.children}
    </Command.Item>
  );
}
