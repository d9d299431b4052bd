import type { TemplateModel } from "../../template/template-model.ts";
import type { DestinationSender } from "../sqs/destination-sender.ts";
import { eventInvokeConfigKind } from "./event-invoke-config-kind.ts";
import type { Functions, LocalFunction } from "./functions.ts";
import type { FunctionFault } from "./worker-messages.ts";

/** An event on its way to a function that nobody waits for. */
export interface AcceptedEvent {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
  readonly acceptedAtMs: number;
}

/** How often an asynchronous event is tried, and what becomes of it then. */
export interface EventRetries {
  /** How long to wait before the next attempt after `attempts` failed ones; `undefined`: no more. */
  delayMs(one: LocalFunction, accepted: AcceptedEvent, attempts: number, nowMs: number): number | undefined;
  /** Sends the event where the template wants lost ones. */
  giveUp(one: LocalFunction, accepted: AcceptedEvent, attempts: number, fault: FunctionFault, now: Date): void;
}

/** Lambda waits one minute before the first retry of an asynchronous event and two before the second. */
const retryDelaysMs = [60_000, 120_000];
const defaultRetryAttempts = 2;
const defaultEventAgeSeconds = 6 * 3600;

/** Throws when a function may not send to its own destination. */
export const createEventRetries = (
  model: TemplateModel,
  functions: Functions,
  destinations: DestinationSender,
  log: (line: string) => void,
): EventRetries => {
  const configs = new Map(
    model
      .all(eventInvokeConfigKind)
      .map(({ properties }) => [functions.requireRunnable(properties.FunctionName).arn, properties]),
  );
  const onFailureOf = ({ arn }: LocalFunction) => configs.get(arn)?.DestinationConfig?.OnFailure?.Destination;
  for (const one of functions.runnable()) {
    for (const destination of [onFailureOf(one), one.properties.DeadLetterConfig?.TargetArn]) {
      if (destination !== undefined) destinations.require(one.roleArn, destination);
    }
  }
  return {
    delayMs: ({ arn }, { acceptedAtMs }, attempts, nowMs) => {
      const config = configs.get(arn);
      const delayMs = retryDelaysMs[attempts - 1];
      if (delayMs === undefined || attempts > (config?.MaximumRetryAttempts ?? defaultRetryAttempts)) return undefined;
      const ageMs = nowMs + delayMs - acceptedAtMs;
      return ageMs <= (config?.MaximumEventAgeInSeconds ?? defaultEventAgeSeconds) * 1000 ? delayMs : undefined;
    },
    giveUp: (one, accepted, attempts, fault, now) => {
      const onFailure = onFailureOf(one);
      const deadLetterQueue = one.properties.DeadLetterConfig?.TargetArn;
      if (onFailure !== undefined) {
        const record = failureRecord(one, accepted, attempts, fault, now);
        destinations.send(one.roleArn, onFailure, JSON.stringify(record));
      } else if (deadLetterQueue !== undefined) {
        destinations.send(one.roleArn, deadLetterQueue, accepted.event, {
          RequestID: accepted.requestId,
          ErrorCode: "200",
          ErrorMessage: fault.errorMessage,
        });
      } else {
        log(`${one.name}: an event is lost after ${attempts} attempts, there is no dead-letter queue`);
      }
    },
  };
};

/** The record that Lambda sends to an on-failure destination. */
const failureRecord = (
  one: LocalFunction,
  { requestId, event }: AcceptedEvent,
  attempts: number,
  fault: FunctionFault,
  now: Date,
): object => ({
  version: "1.0",
  timestamp: now.toISOString(),
  requestContext: {
    requestId,
    functionArn: `${one.arn}:$LATEST`,
    condition: "RetriesExhausted",
    approximateInvokeCount: attempts,
  },
  requestPayload: JSON.parse(event) as unknown,
  responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
  responsePayload: fault,
});
