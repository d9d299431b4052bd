/** What the table holds: the word in an item's `entity`, at the beginning of its key, and in the rights of the catalog. */
export const entities = [
  "offices",
  "office",
  "office-number",
  "verification",
  "phone-limit",
  "phone",
  "inbound-proof",
  "inbound-word",
  "phone-day",
  "phone-sessions",
  "code-budget",
  "person",
  "dispenser",
  "slot",
  "booking",
  "application",
  "tracking",
  "counter",
  "notice",
  "alert",
] as const;

export type Entity = (typeof entities)[number];
