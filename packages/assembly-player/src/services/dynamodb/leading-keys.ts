import type { TableKeys } from "./table-keys.ts";

/** An attribute's value on the wire: `{"S": "text"}`. */
type WireValue = Readonly<Record<string, unknown>>;
type WireItem = Readonly<Record<string, WireValue>>;

/** A request for one item, or a part of a transaction. */
export interface ItemRequest {
  readonly Key?: WireItem;
  readonly Item?: WireItem;
}

export interface QueryRequest {
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: WireItem;
}

/** Partition keys are texts, numbers or bytes, which all come as text. */
const textOf = (value: WireValue | undefined): readonly string[] => {
  const [text] = Object.values(value ?? {});
  return typeof text === "string" ? [text] : [];
};

export const itemLeadingKeys = ({ Key, Item }: ItemRequest, { partition = "" }: TableKeys): readonly string[] =>
  textOf((Key ?? Item)?.[partition]);

/** What a batch asks of one table: keys to read, or items to put and keys to delete. */
export const batchLeadingKeys = (asked: unknown, keys: TableKeys): readonly string[] => {
  const requests = Array.isArray(asked)
    ? (asked as Readonly<Record<string, ItemRequest>>[]).flatMap((write) => Object.values(write))
    : ((asked as { readonly Keys?: readonly WireItem[] }).Keys ?? []).map((Key) => ({ Key }));
  return requests.flatMap((request) => itemLeadingKeys(request, keys));
};

/** `name = :value`, or `#name = :value`. DynamoDB lets the partition key be asked for by no other comparison. */
const equality = /([\w.#-]+)\s*=\s*(:\w+)/g;

/** The one partition that a query reads, of the table or of the index: an index leads with its own key. A scan has none. */
export const queryLeadingKeys = (
  { KeyConditionExpression = "", ExpressionAttributeNames = {}, ExpressionAttributeValues = {} }: QueryRequest,
  { partition, ofIndex }: TableKeys,
  indexName: string | undefined,
): readonly string[] => {
  const wanted = indexName === undefined ? partition : ofIndex[indexName];
  return [...KeyConditionExpression.matchAll(equality)].flatMap(([, name = "", value = ""]) =>
    (ExpressionAttributeNames[name] ?? name) === wanted ? textOf(ExpressionAttributeValues[value]) : [],
  );
};
