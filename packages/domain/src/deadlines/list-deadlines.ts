import type { ApplicationLists } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import type { Offices } from "../offices/ports.ts";
import { ruledOffice } from "../offices/ruled-office.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Deadline, type DeadlineState, deadlineOf } from "./deadline.ts";

export interface ListDeadlines {
  readonly officeId: string;
  /** All of them when absent. */
  readonly state?: DeadlineState;
}

/** The office's open promises, the first due first. The state is that of this moment, whatever the sweep has told. */
export const listDeadlines =
  ({ lists, offices, clock }: { lists: Pick<ApplicationLists, "openDeadlines">; offices: Offices; clock: Clock }) =>
  async ({
    officeId,
    state,
  }: ListDeadlines): Promise<Result<readonly Deadline[], { readonly kind: "no-such-office" }>> => {
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = ruledOffice(found);
    const now = clock();
    const deadlines = (await lists.openDeadlines(officeId)).flatMap(
      (application) => deadlineOf(application, now, office) ?? [],
    );
    return accept(state === undefined ? deadlines : deadlines.filter((deadline) => deadline.state === state));
  };
