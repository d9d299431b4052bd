import { TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { cancellationOf } from "./items.ts";

/** Reasons of a cancelled transaction that pass by themselves. */
const passing = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

/** Part of the work was not done. */
export class LeftOver extends Error {}

const isPassing = (fault: unknown): boolean =>
  fault instanceof LeftOver ||
  fault instanceof TransactionConflictException ||
  // A failed condition is an answer, even when another write of the transaction met a conflict.
  (cancellationOf(fault)?.every(({ Code }) => Code === "None" || passing.has(Code ?? "")) ?? false);

/** Faults after which the SDK has already waited and tried again. Known by name: their classes are in no bundle (infra/slim-sdk.ts). */
const exhausted = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TransactionInProgressException",
]);

const isExhausted = (fault: unknown): boolean => fault instanceof Error && exhausted.has(fault.name);

/** Five tries within about half a second: a person waits no longer, and more tries would make a rush worse. */
const tries = 5;
const firstWaitMs = 20;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends again while others are in the way: a few times, after a random pause that grows. Then it answers `busy`. `send`
 * must repeat the same write, a transaction with the same client token, or go on where it stopped. Other faults are
 * thrown.
 */
export const despiteContention = async <Answer>(send: () => Promise<Answer>): Promise<Answer | "busy"> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      return await send();
    } catch (fault) {
      if (isExhausted(fault)) return "busy";
      if (!isPassing(fault)) throw fault;
      // Full jitter, so that two who collided do not collide again.
      if (attempt < tries - 1) await wait(Math.random() * firstWaitMs * 2 ** attempt);
    }
  }
  return "busy";
};

/** For operations whose answer cannot say `busy`; the edge asks the caller to come again. */
export class TooBusy extends Error {
  override readonly name = "TooBusy";
}

export const orTooBusy = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
  const answer = await despiteContention(send);
  if (answer === "busy") throw new TooBusy("the storage is too busy");
  return answer;
};
