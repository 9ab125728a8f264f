// News of what was done, with the way back. Errors that must be read stand on the page, not here.
import { Toast } from "radix-ui";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useTexts } from "../i18n.tsx";

interface News {
  id: number;
  text: string;
  undo?: () => void;
}
type Notify = (text: string, undo?: () => void) => void;

const NotifyContext = createContext<Notify>(() => {});
const SHOWN_MS = 6000;

/** Says what was done; `undo` takes it back. */
export const useNotify = (): Notify => useContext(NotifyContext);

export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const [news, setNews] = useState<News[]>([]);
  const notify = useCallback<Notify>(
    (text, undo) => setNews((all) => [...all.slice(-2), { id: Date.now(), text, undo }]),
    [],
  );
  const close = (id: number) => setNews((all) => all.filter((each) => each.id !== id));
  return (
    <NotifyContext value={notify}>
      <Toast.Provider duration={SHOWN_MS} label={t("toast.label")} swipeDirection="right">
        {children}
        {news.map(({ id, text, undo }) => (
          <Toast.Root key={id} className="toast-item" onOpenChange={(open) => open || close(id)}>
            <Toast.Description>{text}</Toast.Description>
            {undo ? (
              <Toast.Action altText={t("toast.undo")} onClick={undo}>
                {t("toast.undo")}
              </Toast.Action>
            ) : (
              <Toast.Close>{t("toast.close")}</Toast.Close>
            )}
          </Toast.Root>
        ))}
        <Toast.Viewport className="toasts" label={t("toast.region")} />
      </Toast.Provider>
    </NotifyContext>
  );
}
