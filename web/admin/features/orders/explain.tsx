import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";

/** Every step of the total with its name and what it makes. */
export function Explain({ order }: { order: Order }) {
  const { t, money } = useTexts();
  const { currency } = order.total;
  let running = 0;
  const steps = order.steps.filter((step) => step.kind !== "total" && step.kind !== "tax_included");
  const included = order.steps.filter((step) => step.kind === "tax_included");
  return (
    <Panel title={t("explain.title")} flush>
      <dl className="explain">
        <div className="colh" aria-hidden="true">
          <dt>{t("explain.step")}</dt>
          <dd>{t("explain.amount")}</dd>
          <dd className="run">{t("explain.running")}</dd>
        </div>
        {steps.map((step) => {
          running += step.amount.amount;
          return (
            <div key={step.kind + step.name}>
              <dt>{step.kind === "subtotal" ? t("explain.subtotal") : step.name}</dt>
              <dd className={step.amount.amount < 0 ? "minus" : undefined}>{money(step.amount)}</dd>
              <dd className="run">{money({ amount: running, currency })}</dd>
            </div>
          );
        })}
        <div className="sum">
          <dt>{t("orders.total")}</dt>
          <dd>{money(order.total)}</dd>
        </div>
        {included.map((step) => (
          <div key={step.name}>
            <dt>{t("explain.included", { name: step.name })}</dt>
            <dd>{money(step.amount)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
