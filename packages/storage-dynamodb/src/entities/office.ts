import { OfficeWithChange } from "@sip/domain/offices/office-days";
import type { RowOf } from "../entity-row.ts";
import { officeKey } from "../keys.ts";
import { keptByAdmin } from "../retention.ts";

export const officeRow = {
  holds: "an office's hours, rules, tariffs and counters",
  key: officeKey,
  parts: ["officeId"],
  schema: OfficeWithChange,
  kept: keptByAdmin,
  lists: [],
  refersTo: {},
  personal: { "daysChanged.act.by": "plain" },
  asked: {
    get: "what are this office's hours and rules? (remembered for a minute)",
    update: "are the days of this office still as they were looked at?",
  },
} as const satisfies RowOf<typeof OfficeWithChange, "officeId">;
