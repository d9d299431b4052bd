import type { StreamPosition } from "../dynamodb/stream-positions.ts";

/** What one attempt at a batch came to. */
export type BatchOutcome =
  | { readonly kind: "handled" }
  /** Everything before this record is handled, the record itself is not. */
  | { readonly kind: "failed-from"; readonly sequenceNumber: string }
  | { readonly kind: "failed" };

export interface RetryRules {
  readonly bisects: boolean;
  /** `undefined`: for ever. */
  readonly maxRetries: number | undefined;
  readonly maxAgeMs: number | undefined;
}

export interface NextPosition {
  readonly position: StreamPosition;
  /** The batch is given up: these records go to the on-failure destination before the position moves. */
  readonly givenUp: readonly string[];
}

const longestBackoffMs = 60_000;

/**
 * Where a mapping stands after an attempt at the batch with these sequence numbers. A failed batch is tried again later,
 * split in two at once if it may be, and given up when it has been tried too often or for too long.
 */
export const nextPosition = (
  current: StreamPosition,
  batch: readonly string[],
  outcome: BatchOutcome,
  rules: RetryRules,
  nowMs: number,
): NextPosition => {
  const last = batch.at(-1);
  if (last === undefined) return { position: current, givenUp: [] };
  if (outcome.kind === "handled") return { position: behind(current, last), givenUp: [] };

  const firstFailed = outcome.kind === "failed-from" ? batch.indexOf(outcome.sequenceNumber) : 0;
  const before = batch[firstFailed - 1];
  const start = before === undefined ? current : { ...behind(current, before), until: current.until };
  const failing = batch.slice(Math.max(0, firstFailed));
  const failureCount = start.failureCount + 1;
  const failingSinceMs = start.failingSinceMs ?? nowMs;
  const isTooOften = rules.maxRetries !== undefined && failureCount > rules.maxRetries;
  const isTooOld = rules.maxAgeMs !== undefined && nowMs - failingSinceMs >= rules.maxAgeMs;

  if (rules.bisects && failing.length > 1) {
    // Splitting does not count as a retry: otherwise a good record would be given up for its neighbour's sake.
    const until = failing[Math.ceil(failing.length / 2) - 1];
    return { position: { ...start, until, failingSinceMs, retryAtMs: undefined }, givenUp: [] };
  }
  if (isTooOften || isTooOld) return { position: behind(current, last), givenUp: failing };
  const backoffMs = Math.min(longestBackoffMs, 1000 * 2 ** Math.min(failureCount - 1, 10));
  return { position: { ...start, failureCount, failingSinceMs, retryAtMs: nowMs + backoffMs }, givenUp: [] };
};

const behind = (current: StreamPosition, after: string): StreamPosition => ({
  after,
  until: current.until !== undefined && BigInt(after) < BigInt(current.until) ? current.until : undefined,
  failureCount: 0,
  failingSinceMs: undefined,
  retryAtMs: undefined,
  isClosed: current.isClosed,
});
