import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { indexes } from "@sip/storage-dynamodb/indexes";

export type Item = Readonly<Record<string, AttributeValue>>;

export interface Write {
  readonly pk: string;
  readonly sk: string;
  readonly kind: "Put" | "Update" | "Delete";
  /** The new item, where the request says it whole. */
  readonly item?: Item;
  /** Whether it is written only where nothing was. */
  readonly isNew: boolean;
}

interface WriteInput {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ConditionExpression?: string;
}

const textIn = (item: Item | undefined, name: string): string => item?.[name]?.S ?? "";

const writeOf = (kind: Write["kind"], input: WriteInput): Write => {
  const key = input.Key ?? input.Item;
  return {
    pk: textIn(key, "pk"),
    sk: textIn(key, "sk"),
    kind,
    ...(input.Item !== undefined && { item: input.Item }),
    isNew: input.ConditionExpression === "attribute_not_exists(pk)",
  };
};

/** What a request writes, in its order; nothing where it reads. */
export const writesIn = (operation: string, body: Readonly<Record<string, unknown>>): readonly Write[] => {
  switch (operation) {
    case "PutItem":
      return [writeOf("Put", body)];
    case "UpdateItem":
      return [writeOf("Update", body)];
    case "DeleteItem":
      return [writeOf("Delete", body)];
    case "TransactWriteItems":
      return (body.TransactItems as readonly Readonly<Partial<Record<Write["kind"], WriteInput>>>[]).map((entry) => {
        const [[kind, input] = []] = Object.entries(entry);
        if (kind !== "Put" && kind !== "Update" && kind !== "Delete") throw new Error(`a transaction with ${kind}`);
        return writeOf(kind, input ?? {});
      });
    default:
      return [];
  }
};

/** Where an item lies in indexes: the index and its partition key. */
export const indexEntriesOf = (item: Item | undefined): readonly { readonly index: string; readonly key: string }[] =>
  item === undefined
    ? []
    : Object.values(indexes).flatMap(({ name, partition, sort }) =>
        item[partition] === undefined || item[sort] === undefined
          ? []
          : [{ index: name, key: textIn(item, partition) }],
      );

export interface Query {
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeValues: Item;
}

/** The partition key that a query asks for. */
export const queriedKey = ({ KeyConditionExpression, ExpressionAttributeValues }: Query): string =>
  textIn(ExpressionAttributeValues, /= (:\w+)/.exec(KeyConditionExpression)?.[1] ?? "");
