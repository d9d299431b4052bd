import { type Entity, rowOfEntity } from "./entities.ts";
import { keysOfAll } from "./keys.ts";

/** The partition keys of an entity's items, as a policy of IAM writes them. */
export const leadingKeysOf = (entity: Entity): string => {
  const { key } = rowOfEntity(entity);
  return typeof key === "function" ? keysOfAll(entity) : key.pk;
};
