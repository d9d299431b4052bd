import { createHash } from "node:crypto";
import type { StateStore } from "../../state/state-store.ts";
import { AwsRefusal } from "../../wire/aws-refusal.ts";
import type { Caller } from "../../wire/caller.ts";
import { type JsonEnd, jsonAnswer } from "../../wire/wire-end.ts";
import type { LocalQueue, MessageAttribute, MessageQueues } from "./message-queues.ts";

interface SendEntry {
  readonly Id?: string;
  readonly MessageBody?: string;
  readonly DelaySeconds?: number;
  readonly MessageAttributes?: Readonly<Record<string, MessageAttribute>>;
}

interface Request extends SendEntry {
  readonly QueueUrl?: string;
  readonly QueueName?: string;
  readonly Entries?: readonly (SendEntry & { readonly ReceiptHandle?: string })[];
  readonly ReceiptHandle?: string;
  readonly MaxNumberOfMessages?: number;
  readonly VisibilityTimeout?: number;
}

const maxMessageBytes = 1024 * 1024;

/** SQS in its JSON protocol, as far as functions use queues themselves. */
export const createSqsEnd = (queues: MessageQueues, state: StateStore): JsonEnd => ({
  protocol: "json",
  target: "AmazonSQS",
  answer: (operation, body, caller) => {
    const request = JSON.parse(body.toString("utf8")) as Request;
    const act = operations[operation];
    if (act === undefined) throw new AwsRefusal("InvalidAction", `the local run does not play sqs:${operation}`);
    const queue = queues.find(request.QueueUrl ?? request.QueueName ?? "");
    caller.require(`sqs:${operation.replace(/Batch$/, "")}`, queue?.arn ?? request.QueueUrl ?? "");
    if (queue === undefined) {
      throw new AwsRefusal("com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
    }
    return jsonAnswer(state.transaction(() => act(request, queue, queues, caller)));
  },
});

type Act = (request: Request, queue: LocalQueue, queues: MessageQueues, caller: Caller) => object;

const send = (entry: SendEntry, queue: LocalQueue, queues: MessageQueues, caller: Caller): object => {
  const { MessageBody = "", MessageAttributes = {}, DelaySeconds } = entry;
  if (MessageBody === "")
    throw new AwsRefusal("MissingParameter", "The request must contain the parameter MessageBody.");
  if (Buffer.byteLength(MessageBody) > maxMessageBytes) {
    throw new AwsRefusal(
      "InvalidParameterValue",
      "One or more parameters are invalid. Reason: Message must be shorter.",
    );
  }
  const MessageId = queues.send(queue.arn, {
    body: MessageBody,
    attributes: MessageAttributes,
    ...(DelaySeconds !== undefined && { delaySeconds: DelaySeconds }),
    senderId: caller.roleArn,
  });
  return { MessageId, MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex") };
};

const operations: Readonly<Record<string, Act>> = {
  SendMessage: send,
  SendMessageBatch: ({ Entries = [] }, ...rest) => ({
    Successful: Entries.map((entry) => ({ Id: entry.Id, ...send(entry, ...rest) })),
    Failed: [],
  }),
  ReceiveMessage: ({ MaxNumberOfMessages = 1, VisibilityTimeout }, queue, queues) => ({
    Messages: queues.receive(queue.arn, MaxNumberOfMessages, VisibilityTimeout).map((message) => ({
      MessageId: message.messageId,
      ReceiptHandle: message.receiptHandle,
      Body: message.body,
      MD5OfBody: createHash("md5").update(message.body).digest("hex"),
      Attributes: {
        ApproximateReceiveCount: String(message.receiveCount),
        SentTimestamp: String(message.sentAtMs),
        SenderId: message.senderId,
      },
      MessageAttributes: message.attributes,
    })),
  }),
  DeleteMessage: ({ ReceiptHandle = "" }, queue, queues) => {
    queues.delete(queue.arn, ReceiptHandle);
    return {};
  },
  DeleteMessageBatch: ({ Entries = [] }, queue, queues) => {
    for (const { ReceiptHandle = "" } of Entries) queues.delete(queue.arn, ReceiptHandle);
    return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
  },
  ChangeMessageVisibility: ({ ReceiptHandle = "", VisibilityTimeout = 0 }, queue, queues) => {
    queues.changeVisibility(queue.arn, ReceiptHandle, VisibilityTimeout);
    return {};
  },
  GetQueueUrl: (_request, queue) => ({ QueueUrl: queue.url }),
  GetQueueAttributes: (_request, queue, queues) => ({
    Attributes: {
      QueueArn: queue.arn,
      ApproximateNumberOfMessages: String(queues.outlook(queue.arn).visibleCount),
      VisibilityTimeout: String(queue.visibilitySeconds),
    },
  }),
};
