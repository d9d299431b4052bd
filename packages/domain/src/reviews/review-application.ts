import { type ActingStaff, staffAct } from "../act.ts";
import { type ActParts, actOnApplication } from "../applications/act-on-application.ts";
import { applicationAt, nextVersion } from "../applications/application-at.ts";
import type { Flag } from "../applications/flags.ts";
import { withoutNumbers } from "../people/without-numbers.ts";
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
  (parts: ActParts) =>
  async ({
    applicationNumber,
    flags: read,
    note: written,
    ...staff
  }: ReviewApplication): Promise<Result<Review, ReviewApplicationRefusal>> => {
    const asked = { applicationNumber, officeId: staff.officeId };
    const acted = await actOnApplication(parts)<ReviewApplicationRefusal>(asked, (application, office) => {
      const { flags = [], steps } = application;
      if (flags.length === 0) return refuse({ kind: "nothing-flagged" });
      const current = applicationAt(application, office);
      const isOpen = ({ reviewed }: Flag, index: number): boolean => index < read && reviewed === undefined;
      const open = flags.filter(isOpen);
      if (open.length === 0) return accept(current);
      if (open.some((flag) => flag.steps.some((position) => steps[position]?.by === staff.by))) {
        return refuse({ kind: "own-steps" });
      }
      const note = withoutNumbers(written);
      const reviewed = { by: staff.by, at: office.now, note };
      return accept(
        nextVersion(current, {
          act: staffAct("review-application", staff, office.now, note),
          flags: flags.map((flag, index) => (isOpen(flag, index) ? { ...flag, reviewed } : flag)),
        }),
      );
    });
    return acted.ok ? accept(reviewOf(acted.value)) : acted;
  };
