// The words of paying; browsers fetch them with the checkout and the order page alone.

export const paying = {
  "method.approve": "Card, approved",
  "method.approve.about": "The sandbox takes no real money.",
  "method.decline": "Card, declined",
  "method.decline.about": "To see what a refusal looks like.",
  "method.challenge": "Card, confirmed at the bank",
  "method.challenge.about": "You are sent to the sandbox's bank first.",
  "method.delayed": "Card, approved later",
  "method.delayed.about": "The order waits until the sandbox tells, some seconds later.",
  "method.timeout": "Card, without an answer",
  "method.timeout.about": "The sandbox takes the payment, but its answer comes much later.",
  "method.duplicate": "Card, told of twice",
  "method.duplicate.about": "The sandbox tells of the payment twice; it counts once.",
  "pay.underway":
    "Your payment is underway. We write to you as soon as it has arrived; there is nothing left for you to do.",
  "pay.unanswered":
    "The payment service has not answered. Your order is kept. You can pay again now: should the first payment arrive after all, you get back what you paid too much.",
  "pay.unfinished": "You have not confirmed the payment at the bank. Your order is kept.",
  "pay.otherwise": "Or pay another way",
  "method.bank_transfer": "Bank transfer",
  "method.bank_transfer.about": "We keep your order and send it once the money has arrived.",
  "method.cash_on_delivery": "Cash on delivery",
  "method.cash_on_delivery.about": "You pay when your order is handed over.",
  "pay.transfer":
    "Please transfer {total} by {day}. Everything in your order is kept for you until then, and leaves once the money has arrived.",
  "pay.transfer.title": "Where to transfer it",
  "pay.transfer.holder": "Account holder",
  "pay.transfer.number": "IBAN or account number",
  "pay.transfer.bic": "BIC",
  "pay.transfer.bank": "Bank",
  "pay.transfer.amount": "Amount",
  "pay.transfer.reference": "Reference",
  "pay.on_delivery": "You pay {total} when your order is handed over.",
  "order.transfer": "Thank you. We are waiting for your transfer",
  "order.on_delivery": "Thank you. We are packing your order",
} as const;
