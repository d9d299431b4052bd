import type { Plugin } from "../../plugin.ts";
import { lambda } from "../lambda/plugin.ts";
import { sqs } from "../sqs/plugin.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { subscriptionKind } from "./subscription-kind.ts";
import { topicKind } from "./topic-kind.ts";
import { topicPolicyKind } from "./topic-policy-kind.ts";
import { createTopics } from "./topics.ts";
import { createSnsEnd } from "./wire.ts";

export interface SnsPart {
  /**
   * Calls back for every message to a phone or a topic, within the transaction of the state store that accepts it: when that is
   * committed, the publisher has its answer. A listener writes to the same store, and does nothing slow.
   */
  onMessage(listener: (message: OutgoingMessage) => void): void;
}

export const sns: Plugin<SnsPart> = {
  name: "sns",
  summary: "topics to functions and queues; what goes to phones and mailboxes is told to plug-ins",
  kinds: [topicKind, topicPolicyKind, subscriptionKind],
  deadLetterArns: (model) =>
    model.all(subscriptionKind).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
  open: (play) => {
    const listeners: ((message: OutgoingMessage) => void)[] = [];
    const record = (message: OutgoingMessage): void => {
      for (const listener of listeners) listener(message);
    };
    const topics = createTopics({ ...play, ...play.part(lambda), ...play.part(sqs), record });
    return {
      part: { onMessage: (listener) => listeners.push(listener) },
      wire: [createSnsEnd(topics, play.state)],
    };
  },
};
