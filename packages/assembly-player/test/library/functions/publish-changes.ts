import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";

interface StreamEvent {
  readonly Records: readonly {
    readonly dynamodb: {
      readonly SequenceNumber: string;
      readonly NewImage?: Readonly<Record<string, { readonly S?: string }>>;
    };
  }[];
}

const events = new EventBridgeClient({});

/** Every new note becomes an event on the bus. A note "poison" cannot be published, ever. */
export const handler = async ({ Records }: StreamEvent) => {
  for (const { dynamodb } of Records) {
    const { pk, text } = dynamodb.NewImage ?? {};
    if (text?.S === "poison") return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    const detail = { note: pk?.S?.replace("note ", ""), text: text?.S };
    const { FailedEntryCount } = await events.send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: process.env.BUS,
            Source: "library",
            DetailType: "note-written",
            Detail: JSON.stringify(detail),
          },
        ],
      }),
    );
    if (FailedEntryCount !== 0) throw new Error("the bus took not all");
  }
  return { batchItemFailures: [] };
};
