import { PublishCommand } from "@aws-sdk/client-sns";
import type { NoticeChannel } from "@sip/domain/notices/channels";
import { openSnsClient, type SnsClient } from "./sns-client.ts";

/** SNS refuses longer subjects. */
const subjectAtMost = 100;

/** A topic to which the staff of all offices subscribe, each with a filter on `officeId` and `level`. */
export const snsTopic = (client: SnsClient, arn: string): NoticeChannel<"topic"> => ({
  send: async ({ to, level, title, text }) => {
    const { MessageId } = await client.send(
      new PublishCommand({
        TopicArn: arn,
        Subject: `${title.id} / ${title.en}`.slice(0, subjectAtMost),
        Message: `${text.id}\n\n${text.en}`,
        MessageAttributes: {
          officeId: { DataType: "String", StringValue: to },
          level: { DataType: "String", StringValue: level },
        },
      }),
    );
    return { kind: "accepted", providerId: MessageId ?? "" };
  },
});

export const openSnsTopic = (arn: string): NoticeChannel<"topic"> => snsTopic(openSnsClient(), arn);
