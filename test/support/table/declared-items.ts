import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type Entity, entityNames, personalDataOf, rowOfEntity } from "@sip/storage-dynamodb/entities";
import type { Protection } from "@sip/storage-dynamodb/entity-row";
import { indexes } from "@sip/storage-dynamodb/indexes";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import { partsIn } from "@sip/storage-dynamodb/keys";
import { leadingKeysOf } from "@sip/storage-dynamodb/leading-keys";

/** What an item says of itself, whatever it is. */
const ofAllItems = ["pk", "sk", "entity", "expiresAt", "requestId", "shape"];

type Leaf = readonly [path: string, value: unknown];

/** Each value with its path, as the rows write it: `steps[].by`. */
const leavesOf = (value: unknown, path = ""): Leaf[] => {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const inside =
    Array.isArray(value) || value instanceof Set
      ? [...value].flatMap((one) => leavesOf(one, `${path}[]`))
      : Object.entries(value).flatMap(([name, under]) => leavesOf(under, path === "" ? name : `${path}.${name}`));
  return inside.length > 0 ? inside : [[path, value]];
};

const entityOf = ({ entity }: Readonly<Record<string, unknown>>): Entity => {
  const known = entityNames.find((name) => name === entity);
  if (known === undefined) throw new Error(`an item of no entity: ${entity}`);
  return known;
};

/** Where an item is not as the row of its entity says: its key, its end, and each attribute that the row does not know. */
export const strangersIn = (stored: StoredItem): string[] => {
  const item = unmarshall(stored);
  const entity = entityOf(item);
  const { schema, kept, lists, parts } = rowOfEntity(entity);
  const listed: readonly string[] = lists.flatMap(({ index }) => [indexes[index].partition, indexes[index].sort]);
  const read: object = schema.parse(item);
  const known = new Set(leavesOf(read).map(([path]) => path));
  const strange = leavesOf(item)
    .map(([path]) => path)
    .filter((path) => !known.has(path) && !listed.includes(path) && !ofAllItems.includes(path));
  const isKeyed = leadingKeysOf(entity) === (parts.length === 0 ? item.pk : item.pk.replace(/#.*$/s, "#*"));
  return [
    ...new Set(strange),
    ...(isKeyed && item.sk === "-" && isMadeOf(parts, item) ? [] : ["pk"]),
    ...("days" in kept === "expiresAt" in item ? [] : ["expiresAt"]),
  ].map((path) => `${entity}: ${path}`);
};

/** A part of the key that the item also has as an attribute says the same there. Seats are padded. */
const isMadeOf = (parts: readonly string[], item: Readonly<Record<string, unknown>>): boolean => {
  const written = partsIn(String(item.pk));
  return (
    written.length === parts.length &&
    parts.every(
      (part, index) => !(part in item) || item[part] === written[index] || item[part] === Number(written[index]),
    )
  );
};

export interface KnownOfPeople {
  /** Something that the people of a test are known by. */
  readonly is: RegExp;
  /** How it may be stored; never, where nothing is said. */
  readonly as?: Protection;
}

/** Where something is stored by which people are known, and the row does not say so or says that it is kept otherwise. */
export const undeclaredIn = (stored: StoredItem, known: readonly KnownOfPeople[]): string[] => {
  const item = unmarshall(stored);
  const entity = entityOf(item);
  const declared = personalDataOf(entity);
  const { pk, ...attributes } = item;
  const inKey = partsIn(pk).map((value, index): Leaf => [rowOfEntity(entity).parts[index] ?? "pk", value]);
  const undeclared = [...inKey, ...leavesOf(attributes)].flatMap(([path, value]) => {
    const data = declared.get(path);
    const protection = typeof data === "object" ? data.as : data;
    const isDeclared = (as: Protection | undefined): boolean =>
      as !== undefined && (as === protection || protection === "as in the item");
    const isFound = known.some(({ is, as }) => is.test(String(value)) && !isDeclared(as));
    return isFound ? [`${entity}: ${path}`] : [];
  });
  return [...new Set(undeclared)];
};
