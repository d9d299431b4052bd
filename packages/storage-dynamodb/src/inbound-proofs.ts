import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { InboundProof, InboundProofs } from "@sip/domain/people/inbound-proof";
import { InboundProofItem, inboundProofKeptDays } from "./entities/inbound-proof.ts";
import { InboundWordItem } from "./entities/inbound-word.ts";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { inboundProofKey, inboundWordKey } from "./keys.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";
import { settingWriter } from "./written-by.ts";

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
      const expiresAt = expiryAfter(inboundProofKeptDays, expiresAtInstant);
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
