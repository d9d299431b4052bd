import { type ActingStaff, staffAct } from "../act.ts";
import { applicationAt, nextVersion } from "../applications/application-at.ts";
import { decideAgain } from "../applications/decide-again.ts";
import { indexEntriesOf } from "../applications/index-entries.ts";
import type { Applications } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";

export interface AcknowledgeDeadline extends ActingStaff {
  readonly applicationNumber: string;
}

export type AcknowledgeDeadlineRefusal = { readonly kind: "not-found" | "no-open-deadline" };

/**
 * A supervisor takes an application over. The first one has it; later ones are told who that is. It holds until a new
 * promise is made.
 */
export const acknowledgeDeadline =
  ({
    applications,
    offices,
    clock,
  }: {
    applications: Pick<Applications, "find" | "save">;
    offices: Offices;
    clock: Clock;
  }) =>
  ({ applicationNumber, ...staff }: AcknowledgeDeadline): Promise<Result<Deadline, AcknowledgeDeadlineRefusal>> =>
    decideAgain(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== staff.officeId) return refuse({ kind: "not-found" });
      const now = clock();
      const current = applicationAt(application, await loadOffice(offices, application.officeId, now));
      const deadline = deadlineOf(current);
      if (deadline === undefined) return refuse({ kind: "no-open-deadline" });
      if (deadline.acknowledgedBy !== undefined) return accept(deadline);

      const act = staffAct("acknowledge-deadline", staff, now);
      const taken = nextVersion(current, {
        act,
        alerts: { ...current.alerts, acknowledged: { by: staff.by, at: now } },
      });
      if (!(await applications.save(taken.record, indexEntriesOf(taken)))) return undefined;
      return accept(deadlineOf(taken) ?? deadline);
    });
