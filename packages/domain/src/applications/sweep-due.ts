import type { Instant } from "../clock.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { settleInBatches } from "../settle-in-batches.ts";
import type { Application } from "./application.ts";
import { type ApplicationAt, applicationAt } from "./application-at.ts";
import { decideAgain } from "./decide-again.ts";
import { type IndexEntries, indexEntriesOf } from "./index-entries.ts";
import type { DueList } from "./next-due.ts";
import type { ApplicationLists, Applications } from "./ports.ts";

export interface SweepParts {
  readonly applications: Pick<Applications, "find" | "save">;
  readonly lists: Pick<ApplicationLists, "due">;
  readonly offices: Offices;
}

/** What becomes of an application whose entry is due: its next version and its new entries. */
export type Settle = (current: ApplicationAt) => { readonly application: Application; readonly entries: IndexEntries };

/**
 * Settles all that is due on a list, each by one conditional write made from the entry that was read. An application
 * that changed meanwhile is read again. One that fails or cannot be read does not stop the others: all are settled
 * before the faults are thrown. Answers how many entries there were.
 */
export const sweepDue =
  ({ applications, lists, offices }: SweepParts, list: DueList, settle: Settle) =>
  async (now: Instant): Promise<number> => {
    const sweepOne = (entry: Application): Promise<"settled"> => {
      let isEntry = true;
      return decideAgain(async () => {
        const application = isEntry ? entry : await applications.find(entry.applicationNumber);
        if (application === undefined) return "settled";
        const current = applicationAt(application, await loadOffice(offices, application.officeId, now));
        if (!isEntry && !isDue(indexEntriesOf(current), list, now)) return "settled";
        const settled = settle(current);
        if (await applications.save(settled.application, settled.entries)) return "settled";
        isEntry = false;
        return undefined;
      });
    };

    const settled = await settleInBatches(`due ${list}`, (report) => lists.due(list, now, report), sweepOne);
    return settled.length;
  };

const isDue = ({ next }: IndexEntries, list: DueList, now: Instant): boolean =>
  next !== undefined && next.list === list && next.at <= now;
