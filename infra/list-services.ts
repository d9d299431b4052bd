import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";
import { servicesListed } from "./services-listed.ts";

// Runs before `npm start`, `npm test` and the others: a service is its folder, and nobody lists it by hand. Whatever is
// wrong with one is named before anything starts.
const folder = join(projectRoot, "packages/domain/src/services");
const path = join(folder, "every-service.ts");

try {
  const listed = servicesListed(folder);
  if (!existsSync(path) || readFileSync(path, "utf8") !== listed) writeFileSync(path, listed);
} catch (fault) {
  refuse(fault instanceof Error ? fault.message : fault);
}

// Imported only now, because the list was just written. If a file cannot be read, the stack names it.
const { everyServiceChecked } = await import("@sip/domain/services/every-service-checked").catch((fault: unknown) =>
  refuse(fault instanceof Error ? fault.stack : fault),
);
try {
  everyServiceChecked();
} catch (fault) {
  refuse(fault instanceof Error ? fault.message : fault);
}

function refuse(fault: unknown): never {
  console.error(fault);
  process.exit(1);
}
