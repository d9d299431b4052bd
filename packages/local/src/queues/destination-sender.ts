/** Sends what failed for good to the queue or topic that the template names for it. */
export interface DestinationSender {
  /** Throws when the role may not send there: on AWS the message would be lost silently. */
  send(roleArn: string, destinationArn: string, body: string, attributes?: Readonly<Record<string, string>>): void;
}
