import { Office } from "@sip/domain/offices/office";
import type { RowOf } from "../entity-row.ts";
import { officeKey } from "../keys.ts";
import { keptByAdmin } from "../retention.ts";

export const officeRow = {
  holds: "an office's hours, rules, tariffs and counters",
  key: officeKey,
  parts: ["officeId"],
  schema: Office,
  kept: keptByAdmin,
  lists: [],
  refersTo: {},
  personal: {},
  asked: { get: "what are this office's hours and rules? (remembered for a minute)" },
} as const satisfies RowOf<typeof Office, "officeId">;
