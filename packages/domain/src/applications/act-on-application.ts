import type { Clock } from "../clock.ts";
import { loadOffice, type OfficeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { type Result, refuse } from "../result.ts";
import type { Application } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";
import { decideAgain } from "./decide-again.ts";
import { indexEntriesOf } from "./index-entries.ts";
import type { Applications } from "./ports.ts";

export interface ActParts {
  readonly applications: Pick<Applications, "find" | "save">;
  readonly offices: Offices;
  readonly clock: Clock;
}

/** The application's next version, or the version that it has if nothing is left to do. */
export type Decide<Refusal> = (application: Application, office: OfficeAt) => Result<ApplicationAt, Refusal>;

/**
 * Staff act on an application of their office; one of another office is not found. When two act at once, the second act
 * is decided on the state that the first one left.
 */
export const actOnApplication =
  ({ applications, offices, clock }: ActParts) =>
  <Refusal>(
    { applicationNumber, officeId }: { readonly applicationNumber: string; readonly officeId: string },
    decide: Decide<Refusal>,
  ): Promise<Result<ApplicationAt, Refusal | { readonly kind: "not-found" }>> =>
    decideAgain<Result<ApplicationAt, Refusal | { readonly kind: "not-found" }>>(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== officeId) return refuse({ kind: "not-found" });
      const decided = decide(application, await loadOffice(offices, officeId, clock()));
      if (!decided.ok || decided.value.record.version === application.version) return decided;
      const { value: next } = decided;
      return (await applications.save(next.record, indexEntriesOf(next))) ? decided : undefined;
    });
