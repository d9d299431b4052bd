import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

/** Sends a message as JSON. Throws when the queue did not take it. */
export type Send = (message: unknown, options?: { readonly delaySeconds: number }) => Promise<void>;

/** The client is made at the first message: most functions that may send never do. */
export const openSender = (queueUrl: string): Send => {
  let client: SQSClient | undefined;
  return async (message, { delaySeconds } = { delaySeconds: 0 }) => {
    client ??= new SQSClient({});
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
      }),
    );
  };
};
