import { type ActingStaff, staffAct } from "../act.ts";
import { applicationAt, nextVersion } from "../applications/application-at.ts";
import { decideAgain } from "../applications/decide-again.ts";
import type { Flag } from "../applications/flags.ts";
import { indexEntriesOf } from "../applications/index-entries.ts";
import type { Applications } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Review, reviewOf } from "./review.ts";

export interface ReviewApplication extends ActingStaff {
  readonly applicationNumber: string;
  /** How many flags the supervisor has read. One that came since stays open: nobody has looked at it. */
  readonly flags: number;
  /** What they found. */
  readonly note: string;
}

export type ReviewApplicationRefusal = { readonly kind: "not-found" | "nothing-flagged" | "own-steps" };

/**
 * A supervisor has looked at an application's flags and says what they found. The first one has it; later ones are told
 * who that is. Nobody looks at their own steps.
 */
export const reviewApplication =
  ({
    applications,
    offices,
    clock,
  }: {
    applications: Pick<Applications, "find" | "save">;
    offices: Offices;
    clock: Clock;
  }) =>
  ({
    applicationNumber,
    flags: read,
    note,
    ...staff
  }: ReviewApplication): Promise<Result<Review, ReviewApplicationRefusal>> =>
    decideAgain(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== staff.officeId) return refuse({ kind: "not-found" });
      const { flags = [], steps } = application;
      if (flags.length === 0) return refuse({ kind: "nothing-flagged" });
      const now = clock();
      const current = applicationAt(application, await loadOffice(offices, application.officeId, now));
      const isOpen = ({ reviewed }: Flag, index: number): boolean => index < read && reviewed === undefined;
      const open = flags.filter(isOpen);
      if (open.length === 0) return accept(reviewOf(current));
      if (open.some((flag) => flag.steps.some((position) => steps[position]?.by === staff.by))) {
        return refuse({ kind: "own-steps" });
      }
      const reviewed = { by: staff.by, at: now, note };
      const looked = nextVersion(current, {
        act: staffAct("review-application", staff, now, note),
        flags: flags.map((flag, index) => (isOpen(flag, index) ? { ...flag, reviewed } : flag)),
      });
      if (!(await applications.save(looked.record, indexEntriesOf(looked)))) return undefined;
      return accept(reviewOf(looked));
    });
