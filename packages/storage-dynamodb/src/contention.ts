import { TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { cancellationOf } from "./items.ts";

/** Reasons inside a cancelled transaction that go away by themselves. */
const passing = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

/** A part of what was asked for was not done. */
export class LeftOver extends Error {}

const isPassing = (fault: unknown): boolean =>
  fault instanceof LeftOver ||
  fault instanceof TransactionConflictException ||
  // A condition that failed is an answer, also when something else in the transaction met a conflict.
  (cancellationOf(fault)?.every(({ Code }) => Code === "None" || passing.has(Code ?? "")) ?? false);

/** Faults that the SDK has already tried to wait out. By name: their classes are in no bundle (infra/slim-sdk.ts). */
const exhausted = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TransactionInProgressException",
]);

const isExhausted = (fault: unknown): boolean => fault instanceof Error && exhausted.has(fault.name);

/** Five tries within about half a second: a person waits for no more, and a storm gets no louder. */
const tries = 5;
const firstWaitMs = 20;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends again while others are in the way, a few times with a growing, random pause, then answers `busy`. `send` must be
 * the same write every time, with the same client token where it is a transaction, or go on where it stopped. Other faults are thrown.
 */
export const despiteContention = async <Answer>(send: () => Promise<Answer>): Promise<Answer | "busy"> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      return await send();
    } catch (fault) {
      if (isExhausted(fault)) return "busy";
      if (!isPassing(fault)) throw fault;
      // Full jitter: those who collided must not meet again.
      if (attempt < tries - 1) await wait(Math.random() * firstWaitMs * 2 ** attempt);
    }
  }
  return "busy";
};

/** For what has no answer that could say so; the edge tells the caller to come again. */
export class TooBusy extends Error {
  override readonly name = "TooBusy";
}

export const orTooBusy = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
  const answer = await despiteContention(send);
  if (answer === "busy") throw new TooBusy("the storage is too busy");
  return answer;
};
