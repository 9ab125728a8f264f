// Dialogs and drawers. Focus goes in and comes back, Escape closes.
import { X } from "lucide-react";
import { AlertDialog, Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useHeld } from "../data/unsaved.ts";
import { useTexts } from "../i18n.tsx";

interface DialogProps {
  open: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
  foot?: ReactNode;
}

export function Dialog({ open, close, title, children, foot }: DialogProps) {
  const { t } = useTexts();
  useHeld(open);
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || close()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className="ask over" aria-describedby={undefined}>
          <header>
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close className="disc" aria-label={t("close")}>
              <X className="i" aria-hidden="true" />
            </Radix.Close>
          </header>
          <div className="in">{children}</div>
          {foot ? <div className="ft">{foot}</div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ConfirmProps {
  open: boolean;
  close: () => void;
  title: string;
  /** What cannot be taken back, and what becomes of the money. */
  children: ReactNode;
  /** The verb of the button that does it. */
  verb: string;
  confirm: () => void;
  busy?: boolean;
}

/** Asks before what cannot be undone; the safe button has the focus. */
export function ConfirmDialog({ open, close, title, children, verb, confirm, busy = false }: ConfirmProps) {
  const { t } = useTexts();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => next || close()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim" />
        <AlertDialog.Content className="ask over">
          <header>
            <AlertDialog.Title>{title}</AlertDialog.Title>
          </header>
          <AlertDialog.Description asChild>
            <div className="in">{children}</div>
          </AlertDialog.Description>
          <div className="ft">
            <AlertDialog.Cancel className="btn quiet">{t("confirm.keep")}</AlertDialog.Cancel>
            <button type="button" className="btn stop" onClick={confirm} disabled={busy}>
              {verb}
            </button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** A panel from the start side, for narrow screens. */
export function Drawer({ open, close, title, children }: DialogProps) {
  const { t } = useTexts();
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || close()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className="drawer-start" aria-describedby={undefined}>
          <Radix.Title className="vh">{title}</Radix.Title>
          <Radix.Close className="disc shut" aria-label={t("close")}>
            <X className="i" aria-hidden="true" />
          </Radix.Close>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A panel from the end side, beside what it is about. */
export function SidePanel({ open, close, title, children }: DialogProps) {
  const { t } = useTexts();
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || close()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className="drawer-end" aria-describedby={undefined}>
          <header>
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close className="disc" aria-label={t("close")}>
              <X className="i" aria-hidden="true" />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
