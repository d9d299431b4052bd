import type { RoleRights } from "../iam/role-rights.ts";
import type { DestinationSender } from "./destination-sender.ts";
import type { MessageQueues } from "./message-queues.ts";

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
