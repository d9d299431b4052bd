import { newService } from "./new-service.ts";
import { projectRoot } from "./project-root.ts";

/** `npm run new -- service <name>` */
const [kind, name = ""] = process.argv.slice(2);
try {
  if (kind !== "service") throw new Error("npm run new -- service <name>");
  for (const path of newService(projectRoot, name)) console.log(path);
  console.log('Write what is to be written there, and go on as docs/CONTRIBUTING.md says: "A service".');
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
