import { DaysChange } from "@sip/domain/offices/office-days";
import type { RowOf } from "../entity-row.ts";
import { officeChangeKey } from "../keys.ts";
import { keptByAdmin } from "../retention.ts";

/** Of its own, because an office is read with each request and keeps only the last change. */
export const officeChangeRow = {
  holds: "who changed the days of an office, when and why, and the days from then on",
  key: officeChangeKey,
  parts: ["officeId", "version"],
  schema: DaysChange,
  kept: keptByAdmin,
  lists: [],
  refersTo: { officeId: "office" },
  personal: { "act.by": "plain", "act.reason": "plain" },
  asked: { get: "who changed the days of this office?", put: "is this change of its days a new one?" },
} as const satisfies RowOf<typeof DaysChange, "officeId" | "version">;
