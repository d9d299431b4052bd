import { randomUUID } from "node:crypto";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { TemplateModel } from "../../template/template-model.ts";
import type { AsyncInvocations } from "../lambda/async-invocations.ts";
import type { FunctionPermissions } from "../lambda/function-permissions.ts";
import type { MessageAttribute, MessageQueues } from "../sqs/message-queues.ts";
import type { QueueGrants } from "../sqs/queue-grants.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { subscriptionKind } from "./subscription-kind.ts";
import { topicKind } from "./topic-kind.ts";

export interface Publication {
  readonly message: string;
  readonly subject: string | undefined;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
}

/** SNS: topics with their subscriptions, and text messages to phone numbers. */
export interface Topics {
  has(topicArn: string): boolean;
  /** Committed with the surrounding transaction; returns the message's id. */
  publish(topicArn: string, publication: Publication): string;
  publishToPhone(phoneNumber: string, publication: Publication): string;
}

export interface TopicsInputs {
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly queues: MessageQueues;
  readonly invocations: AsyncInvocations;
  readonly permissions: FunctionPermissions;
  readonly grants: QueueGrants;
  readonly record: (message: OutgoingMessage) => void;
}

interface Subscriber {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: "sqs" | "lambda" | "email" | "email-json" | "sms";
  readonly endpoint: string;
  readonly isRaw: boolean;
}

export const createTopics = (inputs: TopicsInputs): Topics => {
  const names = new Map(inputs.model.all(topicKind).map(({ ref, attributes }) => [ref, attributes.TopicName ?? ref]));
  const subscribers = findSubscribers(inputs.model);
  for (const { protocol, endpoint, topicArn } of subscribers) {
    if (protocol === "lambda") inputs.permissions.require(endpoint, "sns.amazonaws.com", topicArn);
    if (protocol === "sqs") inputs.grants.require(endpoint, "sns.amazonaws.com", topicArn);
  }
  const record = (channel: "sms" | "topic", to: string, { message, subject, attributes }: Publication): string => {
    const messageId = randomUUID();
    inputs.record({
      channel,
      to,
      text: message,
      ...(subject !== undefined && { subject }),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { StringValue, BinaryValue }]) => [
          name,
          StringValue ?? BinaryValue ?? "",
        ]),
      ),
      messageId,
    });
    return messageId;
  };
  const deliver = (subscriber: Subscriber, messageId: string, publication: Publication): void => {
    const notification = notificationOf(subscriber, messageId, publication, inputs.clock.now());
    if (subscriber.protocol === "sqs") {
      const message = subscriber.isRaw
        ? { body: publication.message, attributes: publication.attributes }
        : { body: JSON.stringify(notification) };
      inputs.queues.send(subscriber.endpoint, { ...message, senderId: "sns.amazonaws.com" });
    }
    if (subscriber.protocol === "lambda") {
      const event = {
        Records: [
          { EventSource: "aws:sns", EventVersion: "1.0", EventSubscriptionArn: subscriber.arn, Sns: notification },
        ],
      };
      inputs.invocations.enqueue(subscriber.endpoint, JSON.stringify(event));
    }
  };

  return {
    has: (topicArn) => names.has(topicArn),
    publish: (topicArn, publication) =>
      inputs.state.transaction(() => {
        const messageId = record("topic", names.get(topicArn) ?? topicArn, publication);
        for (const subscriber of subscribers) {
          if (subscriber.topicArn === topicArn) deliver(subscriber, messageId, publication);
        }
        return messageId;
      }),
    publishToPhone: (phoneNumber, publication) =>
      inputs.state.transaction(() => record("sms", phoneNumber, publication)),
  };
};

const findSubscribers = (model: TemplateModel): readonly Subscriber[] => [
  ...model.all(subscriptionKind).map(({ ref, properties }) => ({
    arn: ref,
    topicArn: properties.TopicArn,
    protocol: properties.Protocol,
    endpoint: properties.Endpoint,
    isRaw: properties.RawMessageDelivery === true,
  })),
  ...model.all(topicKind).flatMap(({ ref, properties }) =>
    (properties.Subscription ?? []).map(({ Protocol, Endpoint }, index) => ({
      arn: `${ref}:${index}`,
      topicArn: ref,
      protocol: Protocol,
      endpoint: Endpoint,
      isRaw: false,
    })),
  ),
];

const notificationOf = (
  { topicArn }: Subscriber,
  messageId: string,
  { message, subject, attributes }: Publication,
  now: Date,
): object => ({
  Type: "Notification",
  MessageId: messageId,
  TopicArn: topicArn,
  ...(subject !== undefined && { Subject: subject }),
  Message: message,
  Timestamp: now.toISOString(),
  MessageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { Type: DataType, Value: StringValue ?? BinaryValue },
    ]),
  ),
});
