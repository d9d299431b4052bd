import { tellingEntities } from "@sip/events/telling-entities";
import type { FollowerRow } from "@sip/functions/row";

/** Who follows the changes of the table, in this order. */
export const followerRows = [
  {
    name: "project-bookings",
    of: ["seat"],
    movedBy: { number: "bookings", spanMinutes: 15 },
    errorImpact: "New bookings are missing from the officers' list and are not confirmed by message.",
  },
  {
    name: "publish-facts",
    of: tellingEntities,
    movedBy: { number: "codes", spanMinutes: 15 },
    errorImpact: "Nobody is told anything: no confirmation, no ready message, no alert.",
  },
  {
    name: "remember-ends",
    of: ["application"],
    having: ["finished", "outcome"],
    movedBy: { number: "bookings", spanMinutes: 15 },
    errorImpact: "Supervisors' forecasts and shares of kept promises know nothing of what has ended of late.",
  },
] as const satisfies readonly FollowerRow[];

export type FollowerName = (typeof followerRows)[number]["name"];
