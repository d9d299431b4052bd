/**
 * How far a notice has come on the channel it is now on. Before it is recorded it is queued: that state is the fact in
 * the queue. A notice never goes back; what WhatsApp gives up goes on by SMS, and `failed` is the end of both.
 */
export const deliveryStates = ["sending", "sent", "delivered", "read", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a channel reports later about a message. */
export type ReceiptStatus = "sent" | "delivered" | "read" | "failed";

/**
 * The states from which a receipt moves a notice; in every other state it changes nothing. Receipts come late, twice and
 * in any order, and one that stands for less than is known already is old news: what was read is not failed, and a
 * failure is answered by SMS before anything else can come.
 * `sending` is among them all: a receipt may overtake the answer to the request, or replace one that got lost.
 */
export const statesBefore = {
  sent: ["sending"],
  delivered: ["sending", "sent"],
  read: ["sending", "sent", "delivered"],
  failed: ["sending", "sent"],
} as const satisfies Record<ReceiptStatus, readonly DeliveryState[]>;
