import type { Queue } from "./queue-kind.ts";

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

export interface NewMessage {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly delaySeconds?: number;
  readonly senderId: string;
}

export interface ReceivedMessage {
  readonly id: number;
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly receiveCount: number;
  readonly sentAtMs: number;
  readonly firstReceivedAtMs: number;
  readonly senderId: string;
}

/** The template's queues, in the state file. Every change is committed when the (outermost) transaction is. */
export interface MessageQueues {
  /** The queue of an ARN, a name or a URL. */
  find(arnNameOrUrl: string): LocalQueue | undefined;
  /** Returns the message's id. */
  send(queueArn: string, message: NewMessage): string;
  /** Messages that are visible now, oldest first; they stay invisible for the visibility timeout. */
  receive(queueArn: string, maxCount: number, visibilitySeconds?: number): readonly ReceivedMessage[];
  delete(queueArn: string, receiptHandle: string): void;
  changeVisibility(queueArn: string, receiptHandle: string, seconds: number): void;
  /** How many messages are visible now, since when the oldest of them is, and when the next one becomes visible. */
  outlook(queueArn: string): {
    visibleCount: number;
    oldestVisibleAtMs: number | undefined;
    nextVisibleAtMs: number | undefined;
  };
  messageCount(queueArn: string): number;
  /** Calls back after messages have come into the queue. */
  onSent(queueArn: string, listener: () => void): void;
  /** Sends all that was dead-lettered into this queue back to where it came from; returns how many went. */
  redrive(queueArn: string): number;
}

export interface LocalQueue {
  readonly arn: string;
  readonly name: string;
  readonly url: string;
  readonly visibilitySeconds: number;
  readonly properties: Queue;
}
