/** A booking code carries the index of its pool, in two bits: a new pool goes to the end, and none is taken out. */
export const pools = ["online", "priority"] as const;
