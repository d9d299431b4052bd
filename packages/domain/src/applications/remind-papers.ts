import { systemAct } from "../act.ts";
import { nextVersion } from "./application-at.ts";
import { indexEntriesOf } from "./index-entries.ts";
import { papersTermOf } from "./papers-term.ts";
import { type Settle, type SweepParts, sweepDue } from "./sweep-due.ts";

/** Reminds people to bring their missing papers, once each time that some were found missing, and never after the term. */
export const remindPapers = (parts: SweepParts) => sweepDue(parts, "papers", settle);

const settle: Settle = (current) => {
  const { now } = current.office;
  const term = papersTermOf(current);
  const isDue = term?.remindAt !== undefined && term.remindAt <= now;
  const told = nextVersion(current, {
    act: systemAct("remind-papers", now),
    ...(isDue && { papersReminded: { step: term.step, at: now } }),
  });
  return { application: told.record, entries: indexEntriesOf(told) };
};
