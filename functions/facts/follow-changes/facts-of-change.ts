import type { Fact } from "@sip/events/catalog";
import { factVersion } from "@sip/events/envelope";
import type { Change } from "@sip/storage-dynamodb/change";
import { toldFacts } from "@sip/storage-dynamodb/told-facts";

/** The facts that a change tells, in their envelope. */
export const factsOfChange = (change: Change): Fact[] => {
  const requestId = (change.after ?? change.before)?.requestId?.S;
  return toldFacts(change).map((fact) => ({
    version: factVersion,
    ...(requestId !== undefined && { requestId }),
    ...fact,
  }));
};
