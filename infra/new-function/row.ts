import { toBeWritten } from "../to-be-written.ts";
import { camelCase, type Edit, type NewFunction } from "./started-by.ts";
import { withImport } from "./with-import.ts";

/** The rows of a concept with one more, which has all that it needs to run, and no right. */
export const withRow =
  (made: NewFunction): Edit =>
  (text) => {
    const { concept, name, by } = made;
    const size = sizeOf[by.kind];
    const rows = text === "" ? `\nexport const ${concept}Rows = [\n${end}\n` : text;
    const row = `  {
    name: "${name}",
${triggerOf(made)}    rights: [],
    ...${size},
    errorImpact: "${toBeWritten}",
  },
`;
    const imports = [
      { isType: true, names: ["FunctionRow"], from: "@sip/functions/row" },
      { isType: false, names: [size], from: "@sip/functions/sizes" },
      ...(by.kind === "http"
        ? [
            { isType: false, names: ["* as operations"], from: `@sip/contracts/${concept}/operations` },
            { isType: false, names: ["http"], from: "@sip/functions/http-trigger" },
          ]
        : []),
    ];
    return imports.reduce(withImport, rows.replace(`${end}\n`, `${row}${end}\n`));
  };

const sizeOf = { http: "request", schedule: "sweep", facts: "background" } as const;

const end = "] as const satisfies readonly FunctionRow[];";

const triggerOf = ({ name, by }: NewFunction): string => {
  switch (by.kind) {
    case "http":
      return `    trigger: http(operations.${camelCase(name)}),\n`;
    case "schedule":
      return `    // ${toBeWritten}: when; two runs of a day at most eight hours apart, or no alarm can tell that it is silent.\n    trigger: { kind: "schedule", cron: "cron(0 7-17 * * ? *)" },\n`;
    case "facts":
      return `    // ${toBeWritten}: how long a fact may wait, and what proves that it must run.
    trigger: {
      kind: "facts",
      of: ["${by.of}"],
      atOnce: { functions: 2, factsEach: 10 },
      mayWaitSeconds: 900,
      movedBy: { number: "bookings", spanMinutes: 15 },
    },
`;
  }
};
