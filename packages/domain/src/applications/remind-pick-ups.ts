import { agendaOf } from "./agenda.ts";
import { revise } from "./application.ts";
import { pickUpOf } from "./pick-up.ts";
import { type Settle, type SweepParts, sweepDue } from "./sweep-due.ts";

/**
 * Reminds of passports that wait to be collected, each round once, until they are handed over. A run so late that several
 * rounds have come reminds once, by the latest of them; after the last day there is nothing left to remind of.
 */
export const remindPickUps = (parts: SweepParts) => sweepDue(parts, "pick-ups", settle);

const settle: Settle = (application, now, office) => {
  const pickUp = pickUpOf(application, office);
  const round = pickUp?.reminders.findLast(({ at }) => at <= now);
  if (pickUp !== undefined && office.dateOf(now) > pickUp.pickUpBy) {
    const revised = revise(application, {}, office);
    const { next: _, ...agenda } = agendaOf(revised, office);
    return { application: revised, agenda };
  }
  const told = round === undefined ? {} : { reminded: { day: round.day, at: now } };
  const revised = revise(application, told, office);
  return { application: revised, agenda: agendaOf(revised, office) };
};
