import { systemAct } from "../act.ts";
import { nextVersion } from "./application-at.ts";
import { indexEntriesOf } from "./index-entries.ts";
import { type Settle, type SweepParts, sweepDue } from "./sweep-due.ts";

/**
 * Reminds people to collect, once in each round, until the hand-over. A run so late that several rounds are due reminds
 * once, with the latest of them; after the last day it reminds nobody.
 */
export const remindPickUps = (parts: SweepParts) => sweepDue(parts, "pick-ups", settle);

const settle: Settle = (current) => {
  const { pickUp, office } = current;
  const { now, time } = office;
  const act = systemAct("remind-pick-ups", now);
  if (pickUp !== undefined && time.dateOf(now) > pickUp.pickUpBy) {
    const silent = nextVersion(current, { act });
    const { next: _, ...entries } = indexEntriesOf(silent);
    return { application: silent.record, entries };
  }
  const round = pickUp?.reminders.findLast(({ at }) => at <= now);
  const told = nextVersion(current, { act, ...(round !== undefined && { reminded: { day: round.day, at: now } }) });
  return { application: told.record, entries: indexEntriesOf(told) };
};
