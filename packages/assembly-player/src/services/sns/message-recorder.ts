/** Something that left for a person: an SMS by SNS, or a message to a topic. The phone and the /local page show it. */
export interface OutgoingMessage {
  readonly channel: "sms" | "topic";
  /** The E.164 number, or the topic's name. */
  readonly to: string;
  readonly text: string;
  readonly subject?: string;
  /** SNS message attributes, as strings. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What SNS answered to the publisher. */
  readonly messageId: string;
}

/**
 * Called inside a transaction of the state store, synchronously: when `record` has returned and the transaction is
 * committed, the publisher gets its answer. Implementations write to the same store and do nothing slow.
 */
export interface MessageRecorder {
  record(message: OutgoingMessage): void;
}
