import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import type { SupervisorAlerts } from "@sip/domain/deadlines/ports";

/** A topic to which the supervisors of all offices subscribe, each with a filter on `officeId`. */
export interface Topic {
  readonly client: Pick<SNSClient, "send">;
  readonly arn: string;
}

/** Region, credentials and endpoint come from the platform's environment. */
export const openTopic = (arn: string): Topic => ({ client: new SNSClient({ maxAttempts: 3 }), arn });

/** SNS refuses longer subjects. */
const subjectAtMost = 100;

export const topicAlerts = ({ client, arn }: Topic): SupervisorAlerts => ({
  publish: async ({ officeId, title, text }) => {
    await client.send(
      new PublishCommand({
        TopicArn: arn,
        Subject: `${title.id} / ${title.en}`.slice(0, subjectAtMost),
        Message: `${text.id}\n\n${text.en}`,
        MessageAttributes: { officeId: { DataType: "String", StringValue: officeId } },
      }),
    );
  },
});
