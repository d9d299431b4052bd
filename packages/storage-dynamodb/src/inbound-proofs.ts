import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { deviceWords } from "@sip/domain/people/device";
import type { InboundProof, InboundProofs } from "@sip/domain/people/inbound-proof";
import * as z from "zod/mini";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { inboundProofKey, inboundWordKey } from "./keys.ts";
import type { Table } from "./table.ts";
import { settingWriter } from "./written-by.ts";

export const InboundProofItem = z.object({
  verificationId: z.string(),
  phone: z.string(),
  phoneId: z.string(),
  word: z.string(),
  language: z.enum(["id", "en"]),
  device: z.object({
    browser: z.exactOptional(z.enum(deviceWords.browsers)),
    system: z.exactOptional(z.enum(deviceWords.systems)),
  }),
  requestedAt: z.string(),
  expiresAtInstant: z.string(),
  proven: z.exactOptional(z.object({ at: z.string(), messageId: z.string(), version: z.int() })),
});

const InboundWordItem = z.object({ verificationId: z.string() });

const keptSeconds = 86_400;

export const storedInboundProofs = (table: Table): InboundProofs => {
  const put = (item: Readonly<Record<string, unknown>>) =>
    table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(item) }));
  const find = async (verificationId: string): Promise<InboundProof | undefined> => {
    const item = await getItem(table, InboundProofItem, inboundProofKey(verificationId));
    if (item === undefined) return undefined;
    const { expiresAtInstant, ...rest } = item;
    return { ...rest, expiresAt: expiresAtInstant };
  };
  return {
    add: async ({ expiresAt: expiresAtInstant, ...proof }) => {
      const { phoneId, word, verificationId } = proof;
      const expiresAt = Math.floor(Date.parse(expiresAtInstant) / 1000) + keptSeconds;
      await Promise.all([
        put({ ...inboundProofKey(verificationId), entity: "inbound-proof", ...proof, expiresAtInstant, expiresAt }),
        put({ ...inboundWordKey(phoneId, word), entity: "inbound-word", verificationId, expiresAt }),
      ]);
    },
    find,
    findByWord: async (phoneId, word) => {
      const leading = await getItem(table, InboundWordItem, inboundWordKey(phoneId, word));
      return leading === undefined ? undefined : find(leading.verificationId);
    },
    markProven: (verificationId, proven) => {
      const writer = settingWriter(table);
      return isDone(
        table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: toItem({ ...inboundProofKey(verificationId) }),
            UpdateExpression: `SET proven = :proven${writer.set}`,
            ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(proven)",
            ExpressionAttributeValues: { ...toItem({ ":proven": proven }), ...writer.values },
          }),
        ),
      );
    },
  };
};
