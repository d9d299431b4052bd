import { toBeWritten } from "../to-be-written.ts";
import { camelCase, type Edit, inBrackets, type NewFunction } from "./started-by.ts";

/** The routes of a concept with one more, which only administrators may call. */
export const withRoute =
  ({ concept, name }: NewFunction): Edit =>
  (text) =>
    `${text === "" ? 'import type { Route } from "../operation.ts";\n' : text}
// ${toBeWritten}: where it is asked for, and by whom.
${inBrackets(
  `export const ${camelCase(name)} = {`,
  ['method: "GET"', `path: "/api/${concept}/${name}"`, 'caller: ["admin"]'],
  "} as const satisfies Route;",
)}
`;

/** The operations of a concept with one more, which takes nothing and gives nothing. */
export const withOperation =
  ({ name }: NewFunction): Edit =>
  (text) =>
    `${text === "" ? 'import type { Operation } from "../operation.ts";\nimport * as routes from "./routes.ts";\n' : text}
export const ${camelCase(name)} = {
  route: routes.${camelCase(name)},
  summary: "${toBeWritten}",
  answer: { status: 200, description: "${toBeWritten}" },
  problems: {},
} as const satisfies Operation;
`;
