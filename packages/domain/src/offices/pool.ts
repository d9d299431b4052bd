/** A booking code contains the index of its pool, in two bits: a new pool is added at the end, and none is removed. */
export const pools = ["online", "priority"] as const;
