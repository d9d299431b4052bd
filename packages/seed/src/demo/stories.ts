import type { DemoDays } from "./demo-days.ts";
import { givenUp, missed, resting } from "./stories-at-rest.ts";
import { ofForeigners } from "./stories-of-foreigners.ts";
import { handedOver, movedVisits, waitingToBeCollected } from "./stories-of-ready-passports.ts";
import { toReview } from "./stories-to-review.ts";
import { atRisk, atTheCounter, inTheOffice, late } from "./stories-under-way.ts";
import type { Story } from "./story.ts";

/** A story for every seat at which an application can stand, late ones and resting ones among them. */
export const stories = (days: DemoDays): readonly Story[] => [
  ...atTheCounter,
  ...inTheOffice,
  ...atRisk,
  ...late,
  ...resting,
  ...givenUp,
  ...missed,
  ...toReview,
  ...movedVisits(days),
  ...waitingToBeCollected(days),
  ...handedOver(days),
  ...ofForeigners,
];
