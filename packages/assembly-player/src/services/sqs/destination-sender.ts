/** Sends what failed for good to the queue that the template names for it. */
export interface DestinationSender {
  /** Throws when the destination is no queue, or the role may not send there: on AWS messages would be lost silently. */
  require(roleArn: string, destinationArn: string): void;
  send(roleArn: string, destinationArn: string, body: string, attributes?: Readonly<Record<string, string>>): void;
}
