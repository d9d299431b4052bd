import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The parts of a service, by their file. A list contains the services that have the file. */
const parts = [
  ["charts", "chart"],
  ["fees", "fees"],
  ["leaflets", "leaflet"],
  ["lines", "line"],
  ["messages", "messages"],
] as const;

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const titleCase = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** Throws for a name that a service's folder, or a `serviceId` in an office's rules, must not have. */
export const checkServiceName = (name: string): void => {
  if (/^[a-z][a-z0-9-]{1,39}$/.test(name)) return;
  throw new Error(`a service is named in small letters, digits and hyphens, and not "${name}"`);
};

/** The text of the file that lists all services, made from the folders beside it. */
export const servicesListed = (folder: string): string => {
  const services = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  for (const service of services) checkServiceName(service);
  const nameOf = (service: string, part: string): string => `${camelCase(service)}${titleCase(part)}`;
  const partsOf = (service: string): string[] =>
    parts.map(([, part]) => part).filter((part) => existsSync(join(folder, service, `${part}.ts`)));
  const imports = services.flatMap((service) =>
    partsOf(service).map((part) => `import { ${part} as ${nameOf(service, part)} } from "./${service}/${part}.ts";`),
  );
  const lists = parts.map(([list, part]) => {
    const having = services.filter((service) => partsOf(service).includes(part));
    return `export const ${list} = [${having.map((service) => nameOf(service, part)).join(", ")}];`;
  });
  const folders = services.map((service) => {
    const said = partsOf(service).map((part) => `${part}: ${nameOf(service, part)}`);
    return `  "${service}": { ${said.join(", ")} },`;
  });
  return [
    "// Made of the folders beside it by infra/list-services.ts, at each start, test, check and synth.",
    ...imports,
    "",
    ...lists,
    "",
    "/** Each folder with all that it says, for the check of services. A function takes the one list that it needs. */",
    "export const folders = {",
    ...folders,
    "};",
    "",
  ].join("\n");
};
