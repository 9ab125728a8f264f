// Fields with label, hint and fault. They take what `register` of react-hook-form gives.
import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

interface Told {
  label: string;
  hint?: string;
  fault?: string;
}

function Wrapped({ label, hint, fault, id, children }: Told & { id: string; children: ReactNode }) {
  return (
    <div className={`field${fault ? " err" : ""}`}>
      <label htmlFor={id}>
        <span>{label}</span>
      </label>
      {children}
      {fault || hint ? (
        <span className="msg" id={`${id}-told`}>
          {fault ? <CircleAlert className="i" aria-hidden="true" /> : null}
          <span>{fault ?? hint}</span>
        </span>
      ) : null}
    </div>
  );
}

const described = (id: string, { hint, fault }: Told) => ({
  id,
  "aria-invalid": fault ? true : undefined,
  "aria-describedby": fault || hint ? `${id}-told` : undefined,
});

export function TextField({ label, hint, fault, ...input }: Told & ComponentProps<"input">) {
  const id = useId();
  const told = { label, hint, fault };
  return (
    <Wrapped id={id} {...told}>
      <input className="input" autoComplete="off" {...input} {...described(id, told)} />
    </Wrapped>
  );
}

export function TextArea({ label, hint, fault, ...input }: Told & ComponentProps<"textarea">) {
  const id = useId();
  const told = { label, hint, fault };
  return (
    <Wrapped id={id} {...told}>
      <textarea className="input" rows={6} {...input} {...described(id, told)} />
    </Wrapped>
  );
}

export function SelectField({ label, hint, fault, children, ...input }: Told & ComponentProps<"select">) {
  const id = useId();
  const told = { label, hint, fault };
  return (
    <Wrapped id={id} {...told}>
      <select className="input" {...input} {...described(id, told)}>
        {children}
      </select>
    </Wrapped>
  );
}

export function CheckField({ label, hint, ...input }: { label: string; hint?: string } & ComponentProps<"input">) {
  const id = useId();
  return (
    <>
      <label className="check">
        <input type="checkbox" {...input} aria-describedby={hint ? id : undefined} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="checkhint xs" id={id}>
          {hint}
        </p>
      ) : null}
    </>
  );
}
