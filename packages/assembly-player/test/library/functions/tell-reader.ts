import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

interface QueueEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

const sns = new SNSClient({});

/** Sends each event of the queue to a phone and to a topic; what says "fail" is never sent. */
export const handler = async ({ Records }: QueueEvent) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of Records) {
    const { detail } = JSON.parse(body) as { detail: { note: string; text: string } };
    if (detail.text === "fail") {
      batchItemFailures.push({ itemIdentifier: messageId });
      continue;
    }
    await sns.send(new PublishCommand({ PhoneNumber: "+6281200000001", Message: `${detail.note}: ${detail.text}` }));
    await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: detail.note, Subject: "note" }));
  }
  return { batchItemFailures };
};
