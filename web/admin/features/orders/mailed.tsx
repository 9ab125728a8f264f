// What became of the mails about an order.
import { useQuery } from "@tanstack/react-query";
import { Mail, MailWarning } from "lucide-react";
import { orderMails } from "../../data/mails.ts";
import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { useMailWords } from "../../ui/mail-words.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";

const SAID = { sent: "order.mail.sent", retrying: "order.mail.retrying", failed: "order.mail.failed" } as const;

/** The mails as entries of the order's timeline; what never arrived says why. */
export function useMailed(order: Order): TimelineEntry[] {
  const { t, when } = useTexts();
  const { nameOf } = useMailWords();
  const query = useQuery({
    queryKey: ["orders", "mails", order.id, order.version],
    queryFn: ({ signal }) => orderMails(order.id, signal),
  });
  return (query.data ?? []).map((mail) => ({
    key: mail.message_id,
    actor: "system",
    icon: mail.status === "sent" ? <Mail className="i" /> : <MailWarning className="i" />,
    what: (
      <>
        {t(SAID[mail.status])} <b>{nameOf(mail.mail)}</b>
      </>
    ),
    detail: mail.error || undefined,
    at: when(mail.tried_at),
    time: mail.tried_at,
  }));
}
