import type { RoleRights } from "../iam/role-rights.ts";
import type { MessageQueues } from "./message-queues.ts";

/** Sends what failed for good to the queue that the template names for it. */
export interface DestinationSender {
  /** Throws when the destination is no queue, or the role may not send there: on AWS messages would be lost silently. */
  require(roleArn: string, destinationArn: string): void;
  send(roleArn: string, destinationArn: string, body: string, attributes?: Readonly<Record<string, string>>): void;
}

export const createDestinationSender = (queues: MessageQueues, rights: RoleRights): DestinationSender => ({
  require: (roleArn, destinationArn) => {
    if (queues.find(destinationArn) === undefined)
      throw new Error(`the destination ${destinationArn} is no queue of the template`);
    if (!rights.isAllowed(roleArn, "sqs:SendMessage", destinationArn)) {
      throw new Error(`${roleArn} is not allowed sqs:SendMessage on ${destinationArn}`);
    }
  },
  send: (roleArn, destinationArn, body, attributes = {}) => {
    queues.send(destinationArn, {
      body,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name, { DataType: "String", StringValue: value }]),
      ),
      senderId: roleArn,
    });
  },
});
