import {
  type Entity,
  entityNames,
  factsToldBy,
  personalDataOf,
  referencesOf,
  rowOfEntity,
} from "@sip/storage-dynamodb/entities";
import type { EntityRow, PersonalData, Questions } from "@sip/storage-dynamodb/entity-row";
import { type IndexId, indexes, indexQuestions } from "@sip/storage-dynamodb/indexes";
import { leadingKeysOf } from "@sip/storage-dynamodb/leading-keys";
import { rows } from "../support/functions/catalog-rows.ts";
import { code, codeList, markdownTable } from "../support/project/markdown-table.ts";

/** `PHONE-DAY#phoneId#date` */
const keyPattern = (entity: Entity): string =>
  code(leadingKeysOf(entity).replace("*", rowOfEntity(entity).parts.join("#")));

const termOf = ({ kept }: EntityRow): string =>
  "days" in kept ? `${kept.days} ${kept.days === 1 ? "day" : "days"} after ${kept.after}` : `until ${kept.until}`;

const listsOf = ({ lists }: EntityRow): string =>
  lists.length === 0
    ? "-"
    : lists
        .map(({ index, partitions }) => `${code(indexes[index].name)}${partitions === 1 ? "" : ` (${partitions})`}`)
        .join(" ");

/** One row per kind of items. */
export const entityTable = (): string =>
  markdownTable(
    ["entity", "an item says", "key", "kept", "in lists (of so many partitions)", "its changes tell"],
    entityNames.map((entity) => {
      const row = rowOfEntity(entity);
      return [code(entity), row.holds, keyPattern(entity), termOf(row), listsOf(row), codeList(factsToldBy(entity))];
    }),
  );

/** Items expire each at their own time, so what is named may be gone: one at most, or any number where the path is a list. */
export const entityDiagram = (): string => {
  const references = entityNames.flatMap((entity) =>
    referencesOf(entity).map(
      ([path, to]) => `  ${entity} ${path.includes("[]") ? "}o--o{" : "}o--o|"} ${to} : "${path}"`,
    ),
  );
  const isNamed = (entity: Entity): boolean => references.some((line) => line.split(" ").includes(entity));
  const alone = entityNames.filter((entity) => !isNamed(entity)).map((entity) => `  ${entity}`);
  return ["```mermaid", "erDiagram", ...references, ...alone, "```"].join("\n");
};

/** The functions whose rows have one of these rights. */
const whoMay = (...rights: readonly string[]): readonly string[] =>
  rows.filter((row) => row.rights.some((right) => rights.includes(right))).map(({ name }) => name);

const waysToAsk = {
  get: { operations: ["get", "batch-get"], how: "" },
  put: { operations: ["put"], how: ", by a put" },
  update: { operations: ["update"], how: ", by an update" },
} as const satisfies Record<keyof Questions, { operations: readonly string[]; how: string }>;

export const askersOf = (entity: Entity, way: keyof Questions): readonly string[] =>
  whoMay(...waysToAsk[way].operations.map((operation) => `${entity}:${operation}`));

/** Each question with the item or index that answers it, and who has the right to ask. */
export const accessPatternTable = (): string => {
  const ofItems = entityNames.flatMap((entity) =>
    (Object.keys(waysToAsk) as (keyof Questions)[]).flatMap((way) => {
      const question = rowOfEntity(entity).asked[way];
      if (question === undefined) return [];
      return [[question, `${keyPattern(entity)}${waysToAsk[way].how}`, codeList(askersOf(entity, way))]];
    }),
  );
  const ofIndexes = (Object.keys(indexes) as IndexId[]).map((id) => {
    const { name, partition, sort } = indexes[id];
    return [indexQuestions[id], `${code(name)} (${code(partition)}, ${code(sort)})`, codeList(whoMay(`${name}:query`))];
  });
  return markdownTable(["question", "key or index", "who asks"], [...ofItems, ...ofIndexes]);
};

const protectionOf = (data: PersonalData): string => (typeof data === "string" ? data : data.as);
const endOf = (row: EntityRow, data: PersonalData): string =>
  typeof data === "string" ? termOf(row) : `until ${data.until}; at most ${termOf(row)}`;

/** Each personal attribute with its protection and its end; those that have both in common share a line. */
export const personalDataTable = (): string =>
  markdownTable(
    ["entity", "attributes", "protection", "kept"],
    entityNames.flatMap((entity) => {
      const row = rowOfEntity(entity);
      const lines = Map.groupBy(personalDataOf(entity), ([, data]) => `${protectionOf(data)} | ${endOf(row, data)}`);
      return [...lines].map(([line, attributes]) => [code(entity), codeList(attributes.map(([path]) => path)), line]);
    }),
  );
