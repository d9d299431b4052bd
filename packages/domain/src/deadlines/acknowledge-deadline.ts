import { agendaOf } from "../applications/agenda.ts";
import { revise } from "../applications/application.ts";
import { decideAgain } from "../applications/decide-again.ts";
import type { Applications } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice } from "../offices/ruled-office.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";

export interface AcknowledgeDeadline {
  readonly applicationNumber: string;
  readonly by: { readonly username: string; readonly officeId: string };
}

export type AcknowledgeDeadlineRefusal = { readonly kind: "not-found" | "no-open-deadline" };

/**
 * A supervisor takes a case over. Whoever is first has it; who comes later, or again, is told who that was. It holds until
 * a new promise is made.
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
  ({ applicationNumber, by }: AcknowledgeDeadline): Promise<Result<Deadline, AcknowledgeDeadlineRefusal>> =>
    decideAgain(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== by.officeId) return refuse({ kind: "not-found" });
      const office = await loadOffice(offices, application.officeId);
      const now = clock();
      const deadline = deadlineOf(application, now, office);
      if (deadline === undefined) return refuse({ kind: "no-open-deadline" });
      if (deadline.acknowledgedBy !== undefined) return accept(deadline);

      // Revised first: a promise that the calendar has moved since begins a new round, and it is this one that is taken over.
      const current = revise(application, {}, office);
      const taken = { ...current, alerts: { ...current.alerts, acknowledged: { by: by.username, at: now } } };
      if (!(await applications.save(taken, agendaOf(taken, office)))) return undefined;
      return accept(deadlineOf(taken, now, office) ?? deadline);
    });
