import { applicationAt } from "../applications/application-at.ts";
import type { ApplicationLists } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import { officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { type Deadline, type DeadlineState, deadlineOf } from "./deadline.ts";

export interface ListDeadlines {
  readonly officeId: string;
  /** All states when absent. */
  readonly state?: DeadlineState;
}

/**
 * The office's open promises, the first due first. The state is that of this moment, even if the sweep has not told it
 * yet. A promise that cannot be computed, for example in a year without calendar, is reported and left out.
 */
export const listDeadlines =
  ({
    lists,
    offices,
    clock,
    report,
  }: {
    lists: Pick<ApplicationLists, "openDeadlines">;
    offices: Offices;
    clock: Clock;
    report: Report;
  }) =>
  async ({
    officeId,
    state,
  }: ListDeadlines): Promise<Result<readonly Deadline[], { readonly kind: "no-such-office" }>> => {
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = officeAt(found, clock());
    const open = await lists.openDeadlines(officeId, report);
    const deadlines = skipAndReport(
      open,
      (application) => deadlineOf(applicationAt(application, office)),
      report,
    ).flatMap((deadline) => deadline ?? []);
    return accept(state === undefined ? deadlines : deadlines.filter((deadline) => deadline.state === state));
  };
