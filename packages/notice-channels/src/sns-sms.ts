import { PublishCommand } from "@aws-sdk/client-sns";
import type { NoticeChannel } from "@sip/domain/notices/channels";
import { openSnsClient, type SnsClient } from "./sns-client.ts";

/** Two parts at the dearest price seen for Indonesia (USD 0.45 a part), rounded up; a text that costs more is a mistake. */
const maxPriceUsd = "1.00";

/** What stays wrong however often it is sent: no such number, or one that has opted out. */
const refusals = ["InvalidParameterException", "InvalidParameterValueException", "OptedOutException"];

/** Carries the fault's name alone: what SNS says about it may name the phone ("… SNS:Publish on resource: +62…"). */
class SmsTrouble extends Error {
  constructor({ name }: Error) {
    super("SNS did not take an SMS");
    this.name = name;
  }
}

const attribute = (DataType: "String" | "Number", StringValue: string) => ({ DataType, StringValue });

/** SMS by Amazon SNS. `senderId` is the one registered for Indonesia. The notice's id is for whoever reads the delivery. */
export const snsSms = (client: SnsClient, senderId: string): NoticeChannel<"sms"> => ({
  send: async ({ noticeId, to, text }) => {
    try {
      const { MessageId } = await client.send(
        new PublishCommand({
          PhoneNumber: to,
          Message: text,
          MessageAttributes: {
            "AWS.SNS.SMS.SenderID": attribute("String", senderId),
            "AWS.SNS.SMS.SMSType": attribute("String", "Transactional"),
            "AWS.SNS.SMS.MaxPrice": attribute("Number", maxPriceUsd),
            noticeId: attribute("String", noticeId),
          },
        }),
      );
      return { kind: "accepted", providerId: MessageId ?? "" };
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
      if (!refusals.includes(fault.name)) throw new SmsTrouble(fault);
      return { kind: "refused", because: "recipient", reason: fault.name };
    }
  },
});

export const openSnsSms = (senderId: string): NoticeChannel<"sms"> => snsSms(openSnsClient(), senderId);
