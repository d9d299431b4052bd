import type { MessageQueues } from "./message-queues.ts";

/** The queues that hold what failed for good, for people to look at and to send back. */
export interface DeadLetterQueues {
  /** How many messages lie in each. */
  list(): readonly { readonly queueName: string; readonly messageCount: number }[];
  /** Sends every message of such a queue back to where it came from; returns how many went. */
  redrive(queueName: string): number;
}

/** @param arns wherever the template sends what failed for good */
export const createDeadLetterQueues = (arns: Iterable<string>, queues: MessageQueues): DeadLetterQueues => {
  const found = [...new Set(arns)].flatMap((arn) => queues.find(arn) ?? []);
  return {
    list: () => found.map(({ arn, name }) => ({ queueName: name, messageCount: queues.messageCount(arn) })),
    redrive: (queueName) => {
      const queue = found.find(({ name }) => name === queueName);
      if (queue === undefined) throw new Error(`there is no dead-letter queue ${queueName}`);
      return queues.redrive(queue.arn);
    },
  };
};
