/** Something that left for a person: a text message to a phone, or a message to a topic. */
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
