import { type ActingStaff, staffAct } from "../act.ts";
import { type ApplicationAt, applicationAt, nextVersion } from "../applications/application-at.ts";
import { decideAgain } from "../applications/decide-again.ts";
import { type Handled, withHandled } from "../applications/handling.ts";
import { indexEntriesOf } from "../applications/index-entries.ts";
import type { Applications } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";

export interface HandleCase extends ActingStaff {
  readonly applicationNumber: string;
}

export interface HandlingParts {
  readonly applications: Pick<Applications, "find" | "save">;
  readonly offices: Offices;
  readonly clock: Clock;
}

/** What is to be noted; nothing if it is so already. */
export type Decided<Refusal> = Result<Omit<Handled, "at" | "by"> | undefined, Refusal>;

type NotFound = { readonly kind: "not-found" };

/**
 * A supervisor does something with a case of their office. When two act at once, the second one is decided on the state
 * that the first one left.
 */
export const handleCase =
  ({ applications, offices, clock }: HandlingParts) =>
  <Refusal>(
    what: string,
    { applicationNumber, ...staff }: HandleCase,
    decide: (current: ApplicationAt) => Decided<Refusal>,
  ): Promise<Result<ApplicationAt, Refusal | NotFound>> => {
    let tried: Handled | undefined;
    return decideAgain<Result<ApplicationAt, Refusal | NotFound>>(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== staff.officeId) return refuse({ kind: "not-found" });
      const now = clock();
      const current = applicationAt(application, await loadOffice(offices, application.officeId, now));
      // When the answer to a save is lost, the SDK sends it again, and its own success refuses it.
      if (tried !== undefined && application.handling.some((one) => isSame(one, tried))) return accept(current);

      const decided = decide(current);
      if (!decided.ok) return decided;
      if (decided.value === undefined) return accept(current);
      tried = { at: now, by: staff.by, ...decided.value };
      const act = staffAct(what, staff, now);
      const next = nextVersion(current, { act, handling: withHandled(application.handling, tried) });
      return (await applications.save(next.record, indexEntriesOf(next))) ? accept(next) : undefined;
    });
  };

const isSame = (one: Handled, other: Handled | undefined): boolean =>
  one.at === other?.at && one.by === other.by && one.kind === other.kind;
