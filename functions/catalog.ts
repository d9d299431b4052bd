import { applicationsRows } from "./applications/rows.ts";
import { deadlinesRows } from "./deadlines/rows.ts";
import { factsRows } from "./facts/rows.ts";
import { noticesRows } from "./notices/rows.ts";
import { officesRows } from "./offices/rows.ts";
import { peopleRows } from "./people/rows.ts";
import { queueRows } from "./queue/rows.ts";
import { reviewsRows } from "./reviews/rows.ts";
import type { CatalogRow } from "./row.ts";
import { systemRows } from "./system/rows.ts";

/** The rows of each concept; a concept is the name of their folder. */
const rowsByConcept = {
  system: systemRows,
  offices: officesRows,
  people: peopleRows,
  queue: queueRows,
  applications: applicationsRows,
  deadlines: deadlinesRows,
  reviews: reviewsRows,
  facts: factsRows,
  notices: noticesRows,
} as const;

export type FunctionName = (typeof rowsByConcept)[keyof typeof rowsByConcept][number]["name"];

interface NamedRow extends CatalogRow {
  readonly name: FunctionName;
}

/** One row per Lambda: what starts it, who may call it, what it may touch. Everything else is made from this list. */
export const catalog: readonly NamedRow[] = Object.entries(rowsByConcept).flatMap(([concept, rows]) =>
  rows.map((row) => ({ ...row, concept })),
);

/** The row of a function, by name. */
export const rowOf = (name: FunctionName): NamedRow => {
  const row = catalog.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no function is called ${name}`);
  return row;
};
