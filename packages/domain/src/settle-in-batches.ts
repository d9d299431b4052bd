import type { Report } from "./skip-and-report.ts";

/** Enough for thousands in one run, and fewer than the connections of a Lambda. */
const atOnce = 25;

/**
 * Settles all entries that `read` brings, in batches. One that fails or cannot be read does not stop the others: all
 * are settled before the faults are thrown. Answers what became of each.
 */
export const settleInBatches = async <Entry, Outcome>(
  name: string,
  read: (report: Report) => AsyncIterable<readonly Entry[]>,
  settle: (entry: Entry) => Promise<Outcome>,
): Promise<readonly Outcome[]> => {
  const settled: Outcome[] = [];
  const faults: unknown[] = [];
  for await (const entries of read((fault) => faults.push(fault))) {
    for (let start = 0; start < entries.length; start += atOnce) {
      for (const outcome of await Promise.allSettled(entries.slice(start, start + atOnce).map(settle))) {
        if (outcome.status === "fulfilled") settled.push(outcome.value);
        else faults.push(outcome.reason);
      }
    }
  }
  if (faults.length === 0) return settled;
  throw new AggregateError(faults, `${faults.length} of ${faults.length + settled.length} ${name} failed`);
};
