import { type ActingStaff, staffAct } from "../act.ts";
import { type ActParts, actOnApplication } from "../applications/act-on-application.ts";
import { type ApplicationAt, applicationAt, nextVersion } from "../applications/application-at.ts";
import { type Handled, withHandled } from "../applications/handling.ts";
import { accept, type Result } from "../result.ts";

export interface HandleCase extends ActingStaff {
  readonly applicationNumber: string;
}

/** What is to be noted; nothing if it is so already. */
export type Decided<Refusal> = Result<Omit<Handled, "at" | "by"> | undefined, Refusal>;

/** A supervisor does something with a case of their office. */
export const handleCase =
  (parts: ActParts) =>
  <Refusal>(
    what: string,
    { applicationNumber, ...staff }: HandleCase,
    decide: (current: ApplicationAt) => Decided<Refusal>,
  ) => {
    let tried: Handled | undefined;
    const asked = { applicationNumber, officeId: staff.officeId };
    return actOnApplication(parts)<Refusal>(asked, (application, office) => {
      const current = applicationAt(application, office);
      // When the answer to a save is lost, the SDK sends it again, and its own success refuses it.
      if (tried !== undefined && application.handling.some((one) => isSame(one, tried))) return accept(current);

      const decided = decide(current);
      if (!decided.ok) return decided;
      if (decided.value === undefined) return accept(current);
      tried = { at: office.now, by: staff.by, ...decided.value };
      const act = staffAct(what, staff, office.now);
      return accept(nextVersion(current, { act, handling: withHandled(application.handling, tried) }));
    });
  };

const isSame = (one: Handled, other: Handled | undefined): boolean =>
  one.at === other?.at && one.by === other.by && one.kind === other.kind;
