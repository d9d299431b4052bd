import type { RoleRights } from "../aws/role-rights.ts";
import type { DestinationSender } from "./destination-sender.ts";
import type { MessageQueues } from "./message-queues.ts";

export const createDestinationSender = (queues: MessageQueues, rights: RoleRights): DestinationSender => ({
  send: (roleArn, destinationArn, body, attributes = {}) => {
    if (!rights.isAllowed(roleArn, "sqs:SendMessage", destinationArn)) {
      throw new Error(`${roleArn} is not allowed sqs:SendMessage on ${destinationArn}`);
    }
    queues.send(destinationArn, {
      body,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name, { DataType: "String", StringValue: value }]),
      ),
      senderId: roleArn,
    });
  },
});
