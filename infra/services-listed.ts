import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What a service may say, by the file that says it; every list has those services that have the file. */
const parts = [
  ["charts", "chart"],
  ["fees", "fees"],
  ["leaflets", "leaflet"],
  ["lines", "line"],
  ["messages", "messages"],
] as const;

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const titleCase = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** The file that lists all services, made of the folders beside it. */
export const servicesListed = (folder: string): string => {
  const services = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  const nameOf = (service: string, part: string): string => `${camelCase(service)}${titleCase(part)}`;
  const having = (part: string): string[] =>
    services.filter((service) => existsSync(join(folder, service, `${part}.ts`)));
  const imports = services.flatMap((service) =>
    parts.flatMap(([, part]) =>
      having(part).includes(service)
        ? [`import { ${part} as ${nameOf(service, part)} } from "./${service}/${part}.ts";`]
        : [],
    ),
  );
  const lists = parts.map(
    ([list, part]) =>
      `export const ${list} = [${having(part)
        .map((service) => nameOf(service, part))
        .join(", ")}];`,
  );
  return [
    "// Made of the folders beside it by infra/list-services.ts, at each start, test, check and synth.",
    ...imports,
    "",
    ...lists,
    "",
  ].join("\n");
};
