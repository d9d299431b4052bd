import { catalog } from "@sip/functions/catalog";
import type { CatalogRow, Trigger } from "@sip/functions/row";

/** Made-up concepts with how many rows each has, as unevenly as real ones. */
const manyConcepts = {
  queue: 30,
  cases: 22,
  notices: 15,
  deadlines: 11,
  payments: 10,
  deliveries: 9,
  offices: 7,
  people: 6,
  complaints: 4,
  books: 3,
  facts: 2,
  system: 1,
} as const;

/**
 * A catalog of 120 made-up rows, each in the shape of a real one: what starts it, its rights, its size. The API has its one authorizer, and
 * the table its one listener.
 */
export const manyRows = (): readonly CatalogRow[] => {
  const isOnce = ({ trigger }: CatalogRow): boolean => trigger.kind === "authorizer" || trigger.kind === "changes";
  const once = catalog.filter(isOnce);
  const shapes = catalog.filter((row) => !isOnce(row));
  const concepts = Object.entries(manyConcepts).flatMap(([concept, count]) =>
    Array.from({ length: count }, () => concept),
  );
  return concepts.map((concept, index) => {
    const only = once[index];
    if (only !== undefined) return { ...only, concept };
    const shape = shapes[index % shapes.length];
    if (shape === undefined) throw new Error("the catalog is empty");
    return { ...shape, name: `${shape.name}-${index}`, concept, trigger: elsewhere(shape.trigger, index) };
  });
};

const elsewhere = (trigger: Trigger, index: number): Trigger => {
  if (trigger.kind !== "http") return trigger;
  const { route } = trigger.operation;
  return { ...trigger, operation: { ...trigger.operation, route: { ...route, path: `${route.path}/${index}` } } };
};
