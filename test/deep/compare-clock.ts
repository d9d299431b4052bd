import { chart } from "@sip/domain/services/passport/chart";
import { type SlaClock, type SlaOffice, slaClock } from "@sip/domain/services/sla-clock";
import { type OracleAnswer, type OracleEvent, type OracleOffice, oracle } from "../support/services/clock-oracle.ts";

const instantOf = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();

/** By hand, because `expect` takes a hundred times as long as the clock. */
const isLike = (clock: SlaClock, answer: OracleAnswer): boolean =>
  clock.state === answer.state &&
  clock.promisedOn === answer.promisedOn &&
  clock.startedAt === instantOf(answer.startedMs) &&
  clock.dueAt === instantOf(answer.dueMs) &&
  clock.atRiskAt === instantOf(answer.atRiskMs) &&
  clock.pausedSince === instantOf(answer.pausedSinceMs) &&
  clock.pausedBy === answer.pausedBy &&
  clock.metPromise === answer.metPromise;

/** Throws where the clock and the oracle disagree. */
export const compareClock = (history: readonly OracleEvent[], oracleOffice: OracleOffice, office: SlaOffice): void => {
  const taken = history.map(({ step, ms }) => ({ step, at: new Date(ms).toISOString() }));
  const clock = slaClock(chart, taken, office);
  const answer = oracle(history, oracleOffice);
  if (!isLike(clock, answer)) throw new Error(JSON.stringify({ taken, clock, answer }, null, 2));
};
