import { toBeWritten } from "../to-be-written.ts";
import { camelCase, inBrackets, type NewFunction } from "./started-by.ts";

/** The files of a function that compiles, and fails each time that it runs. */
export const filesOf = (made: NewFunction): Readonly<Record<string, string>> => {
  const { concept, name, by } = made;
  const fails = `throw new Error("${concept}/${name}: ${toBeWritten}");`;
  switch (by.kind) {
    case "http":
      return {
        "endpoint.ts": `import { ${camelCase(name)} as operation } from "@sip/contracts/${concept}/operations";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = endpointOf(operation, async () => {
  ${fails}
});
`,
        "handler.ts": handlerBy("http-handler"),
      };
    case "schedule":
      return {
        "handler.ts": `import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";

export const handler = scheduledHandler(() => async () => {
  ${fails}
});
`,
      };
    case "facts":
      return {
        "endpoint.ts": `import { readFact } from "@sip/event-bus/read-fact";
import type { MessageHandler } from "@sip/lambda-kit/queue-handler";

export const endpoint: MessageHandler = async (body) => {
  readFact(body);
  ${fails}
};
`,
        "handler.ts": handlerBy("queue-handler"),
      };
  }
};

const handlerBy = (
  kit: "http-handler" | "queue-handler",
): string => `import { ${camelCase(kit)} } from "@sip/lambda-kit/${kit}";
import { endpoint } from "./endpoint.ts";

export const handler = ${camelCase(kit)}(() => endpoint);
`;

/** A test that names what is left to be written in these files. */
export const firstTest = (
  { name }: NewFunction,
  paths: readonly string[],
): string => `import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@sip/infra/project-root";
import { describe, expect, it } from "vitest";

${inBrackets(
  "const files = [",
  paths.map((path) => `"${path}"`),
  "];",
)}

describe("${name}", () => {
  it("is written: nothing is left to be", () => {
    const unwritten = files.flatMap((path) =>
      readFileSync(join(projectRoot, path), "utf8")
        .split("\\n")
        .flatMap((line, index) => (line.includes("${toBeWritten}") ? [\`\${path}:\${index + 1}: \${line.trim()}\`] : [])),
    );
    expect(unwritten.join("\\n")).toBe("");
  });
});
`;
