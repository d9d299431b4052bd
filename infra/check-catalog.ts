import { everyOperation } from "@sip/contracts/every-operation";
import { catalog } from "@sip/functions/catalog";
import { madeRights } from "@sip/functions/rights";
import { catalogFaults } from "./catalog-faults.ts";
import { projectRoot } from "./project-root.ts";

// Runs before `npm start`, `npm test` and the others, after the list of services: whatever does not fit together in the
// catalog is named before anything starts.
const faults = catalogFaults({
  root: projectRoot,
  rows: catalog,
  operations: everyOperation,
  rights: madeRights,
});
if (faults.length > 0) {
  console.error(`a catalog that does not fit together:\n  ${faults.join("\n  ")}`);
  process.exit(1);
}
