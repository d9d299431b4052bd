import * as applications from "./applications/operations.ts";
import * as deadlines from "./deadlines/operations.ts";
import * as notices from "./notices/operations.ts";
import * as offices from "./offices/operations.ts";
import type { Operation } from "./operation.ts";
import * as people from "./people/operations.ts";
import * as queue from "./queue/operations.ts";
import * as reviews from "./reviews/operations.ts";
import * as system from "./system/operations.ts";

/** All operations by name. The catalog has a row for each, which is held before anything starts. */
export const everyOperation: Readonly<Record<string, Operation>> = {
  ...applications,
  ...deadlines,
  ...notices,
  ...offices,
  ...people,
  ...queue,
  ...reviews,
  ...system,
};
