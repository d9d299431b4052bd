import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";

/** A stream record has attributes in the form of the table, except binary ones, which no item of ours has. */
const Image = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === "object" && value !== null && !("B" in value)),
);

const ChangeRecord = z.object({
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }) }),
    OldImage: z.exactOptional(Image),
    NewImage: z.exactOptional(Image),
  }),
});

/** An item before and after a write; `pk` is its key. */
export interface Change {
  readonly pk: string;
  readonly before?: Record<string, AttributeValue>;
  readonly after?: Record<string, AttributeValue>;
}

/** The change in a record of the table's stream. */
export const readChange = (record: unknown): Change => {
  const { Keys, OldImage, NewImage } = ChangeRecord.parse(record).dynamodb;
  return {
    pk: Keys.pk.S,
    ...(OldImage !== undefined && { before: OldImage }),
    ...(NewImage !== undefined && { after: NewImage }),
  };
};
