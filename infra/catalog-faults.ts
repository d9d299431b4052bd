import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Operation } from "@sip/contracts/operation";
import { makingOf, rightsOf } from "@sip/functions/rights";
import type { CatalogRow } from "@sip/functions/row";
import { isTableRight } from "@sip/functions/table-rights";
import { settingsRead } from "./settings-read.ts";

export interface Catalog {
  /** The folder that contains `functions/`. */
  readonly root: string;
  readonly rows: readonly CatalogRow[];
  /** The operations of the contracts, by name. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** The rights that `functions/rights.ts` knows. */
  readonly rights: readonly string[];
}

/** What is wrong with the catalog, a sentence each. */
export const catalogFaults = (catalog: Catalog): readonly string[] => [
  ...sharedNames(catalog),
  ...sharedRoutes(catalog),
  ...unpaired(catalog),
  ...unusedRights(catalog),
  ...unknownRights(catalog),
  ...catalog.rows.flatMap((row) => otherOperation(catalog, row)),
  ...catalog.rows
    .filter((row) => existsSync(join(catalog.root, handlerOf(row))))
    .flatMap((row) => settingFaults(catalog, row)),
];

const folderOf = ({ concept, name }: CatalogRow): string => `functions/${concept}/${name}`;

const handlerOf = (row: CatalogRow): string => `${folderOf(row)}/handler.ts`;

const sharedBy = <Key extends string>(
  rows: readonly CatalogRow[],
  keyOf: (row: CatalogRow) => Key | undefined,
): readonly (readonly [Key, readonly CatalogRow[]])[] => {
  const byKey = new Map<Key, CatalogRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey].filter(([, claimants]) => claimants.length > 1);
};

const sharedNames = ({ rows }: Catalog): string[] =>
  sharedBy(rows, ({ name }) => name).map(
    ([name, claimants]) => `${name}: ${claimants.length} rows have this name (${claimants.map(folderOf).join(", ")})`,
  );

/** A row that names an unknown operation has none, although its type says otherwise. */
const operationOf = ({ trigger }: CatalogRow): Operation | undefined =>
  trigger.kind === "http" ? trigger.operation : undefined;

/** The names of parameters make no difference to API Gateway. */
const routeOf = (row: CatalogRow): string | undefined => {
  const route = operationOf(row)?.route;
  return route === undefined ? undefined : `${route.method} ${route.path.replaceAll(/\{[^}]*\}/g, "{}")}`;
};

const sharedRoutes = ({ rows }: Catalog): string[] =>
  sharedBy(rows, routeOf).map(
    ([route, claimants]) => `${route}: more than one row claims it (${claimants.map(({ name }) => name).join(", ")})`,
  );

/** Each row has a handler and an operation, and the other way round. */
const unpaired = ({ root, rows, operations }: Catalog): string[] => {
  const handlers = globSync("functions/*/*/handler.ts", { cwd: root }).map((path) =>
    path.replaceAll("\\", "/").replace(/\/handler\.ts$/, ""),
  );
  const folders = rows.map(folderOf);
  const routed = rows.filter(({ trigger }) => trigger.kind === "http");
  return [
    ...folders.filter((folder) => !handlers.includes(folder)).map((folder) => `${folder}: has a row and no handler.ts`),
    ...handlers.filter((folder) => !folders.includes(folder)).map((folder) => `${folder}: has a handler and no row`),
    ...routed
      .filter((row) => !Object.values(operations).some((operation) => operation === operationOf(row)))
      .map((row) => `${folderOf(row)}: its row names no operation of the contracts`),
    ...Object.keys(operations)
      .filter((name) => !routed.some((row) => operationOf(row) === operations[name]))
      .map((name) => `${name}: is an operation, and no row has it`),
  ];
};

const unusedRights = ({ rows, rights }: Catalog): string[] =>
  rights
    .filter((right) => !rows.some((row) => rightsOf(row).includes(right)))
    .map((right) => `${right}: is a right, and no row has it`);

const unknownRights = ({ rows, rights }: Catalog): string[] =>
  rows.flatMap((row) =>
    row.rights
      .filter((right) => !rights.includes(right) && !isTableRight(right))
      .map((right) => `${folderOf(row)}: has ${right}, which is no right`),
  );

/** The row decides who is admitted, the endpoint what is read and said: both by the same operation. */
const otherOperation = ({ root, operations }: Catalog, row: CatalogRow): string[] => {
  const endpoint = join(root, folderOf(row), "endpoint.ts");
  if (row.trigger.kind !== "http" || !existsSync(endpoint)) return [];
  const [, name = ""] = /import \{ (\w+) as operation \} from/.exec(readFileSync(endpoint, "utf8")) ?? [];
  return operations[name] === row.trigger.operation
    ? []
    : [`${folderOf(row)}: its endpoint answers ${name || "no operation"}, and its row names another one`];
};

/** A function gets the settings that it reads, and reads the settings that it gets. */
const settingFaults = ({ root }: Catalog, row: CatalogRow): string[] => {
  const read = settingsRead(root, handlerOf(row));
  const tellers = new Map<string, string[]>();
  for (const right of row.rights) {
    for (const told of Object.keys(makingOf(right).tells)) tellers.set(told, [...(tellers.get(told) ?? []), right]);
  }
  const given = [...tellers.keys(), ...(row.trigger.kind === "changes" ? ["FOLLOWERS"] : [])];
  return [
    ...read
      .filter((setting) => !given.includes(setting))
      .map((setting) => `${folderOf(row)}: reads ${setting}, which none of its rights tells`),
    ...[...tellers]
      .filter(([setting]) => !read.includes(setting))
      .map(([setting, rights]) => `${folderOf(row)}: never reads ${setting}, for which it has ${rights.join(", ")}`),
  ];
};
