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
} as const;
