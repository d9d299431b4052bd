import { type Entity, entityNames } from "@sip/storage-dynamodb/entities";
import { type Index, indexes } from "@sip/storage-dynamodb/indexes";

/** Operations on items. A `put`, an `update` or a `delete` may also be part of a transaction. */
export const itemOperations = ["get", "batch-get", "put", "update", "delete"] as const;
export type ItemOperation = (typeof itemOperations)[number];

/** `phone:batch-get`: one operation on the items of one entity. */
type ItemRight = `${Entity}:${ItemOperation}`;
/** `arrivals-by-day:query`: reading one index of the table. */
type IndexRight = `${Index["name"]}:query`;

export type TableRight = ItemRight | IndexRight;

/** Whether a text that no compiler has seen is a right on the table. */
export const isTableRight = (right: string): boolean =>
  entityNames.some((entity) => itemOperations.some((operation) => right === `${entity}:${operation}`)) ||
  Object.values(indexes).some(({ name }) => right === `${name}:query`);

/** The entities whose items allow this operation. */
export const entitiesFor = (rights: readonly string[], operation: ItemOperation): readonly Entity[] =>
  entityNames.filter((entity) => rights.includes(`${entity}:${operation}`));

/** The indexes that may be read. */
export const indexesFor = (rights: readonly string[]): readonly Index[] =>
  Object.values(indexes).filter(({ name }) => rights.includes(`${name}:query`));

export const touchesTable = (rights: readonly string[]): boolean =>
  indexesFor(rights).length > 0 || itemOperations.some((operation) => entitiesFor(rights, operation).length > 0);
