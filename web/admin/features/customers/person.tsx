import type { Customer } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge } from "../../ui/parts.tsx";

/** What a customer is called: their name, or their address where they gave none. */
export const nameOf = ({ first_name, last_name, email }: Pick<Customer, "first_name" | "last_name" | "email">) =>
  `${first_name} ${last_name}`.trim() || email;

/** Whether they may sign in. */
export function AccountBadge({ customer }: { customer: Pick<Customer, "is_active"> }) {
  const { t } = useTexts();
  return (
    <Badge tone={customer.is_active ? "ok" : "plain"}>
      {t(customer.is_active ? "customers.open" : "customers.closed")}
    </Badge>
  );
}
