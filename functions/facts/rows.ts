import type { FunctionRow } from "@sip/functions/row";
import { background } from "@sip/functions/sizes";
import { followerRows } from "./follower-rows.ts";

/**
 * The table's stream has a shard for each partition of the table: four when it is new, twenty before a national
 * opening. Four runs read each shard at once (infra/constructs/change-feed.ts): eighty in all. A batch for which no run
 * is free comes again.
 */
const listening = { ...background, reserved: 80 } as const;

export const factsRows = [
  {
    name: "follow-changes",
    trigger: { kind: "changes", followers: followerRows },
    rights: [
      "booking:put",
      "bus:publish",
      "pace:update",
      "due-week:update",
      "debt:batch-get",
      "debt:get",
      "debt:update",
      "debt:delete",
    ],
    ...listening,
    errorImpact: "New bookings are missing from the officers' list, and nobody is told anything.",
  },
] as const satisfies readonly FunctionRow[];
