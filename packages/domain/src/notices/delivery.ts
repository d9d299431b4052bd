/**
 * How far a notice has come on its present channel. Before it is recorded, it is the fact in the queue. A notice never
 * goes back. When WhatsApp fails, it goes on by SMS; `failed` is the end after both.
 */
export const deliveryStates = ["sending", "sent", "delivered", "read", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a channel reports later about a message. */
export type ReceiptStatus = "sent" | "delivered" | "read" | "failed";

/**
 * The states in which a receipt changes a notice; in all others it changes nothing. Receipts come late, twice and in
 * any order. A receipt that says less than is known already is ignored: a notice that was read has not failed, and
 * after a failure it goes on by SMS before another receipt can come. `sending` is in each list: a receipt may come
 * before the answer to the request, or the answer may be lost.
 */
export const statesBefore = {
  sent: ["sending"],
  delivered: ["sending", "sent"],
  read: ["sending", "sent", "delivered"],
  failed: ["sending", "sent"],
} as const satisfies Record<ReceiptStatus, readonly DeliveryState[]>;
