import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { everyOperation } from "@sip/contracts/every-operation";
import type { Operation } from "@sip/contracts/operation";
import type { CatalogRow } from "@sip/functions/row";
import { catalogFaults } from "@sip/infra/catalog-faults";
import { projectRoot } from "@sip/infra/project-root";
import { afterAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/project/copied-project.ts";

const handler = `import { setting } from "@sip/functions/setting";
export const handler = () => [setting("TABLE_NAME")];
`;

const operationAt = (path: `/${string}`): Operation => ({
  route: { method: "GET", path, caller: "public" },
  summary: "Look.",
  answer: { status: 200, description: "What is there." },
  problems: {},
});

const row = (name: string, more: Partial<CatalogRow> = {}): CatalogRow => ({
  name,
  concept: "queue",
  trigger: { kind: "http", operation: operationAt(`/api/${name}`) },
  rights: ["office:get"],
  memoryMegabytes: 512,
  timeoutSeconds: 10,
  errorImpact: "Somebody waits.",
  ...more,
});

const operationIn = ({ trigger }: CatalogRow): Operation => {
  if (trigger.kind !== "http") throw new Error("it has no route");
  return trigger.operation;
};

/** What is wrong with these rows, each of whose functions has this handler and these files beside it. */
const faultsOf = (
  rows: readonly CatalogRow[],
  {
    handlers = Object.fromEntries(rows.map(({ concept, name }) => [`${concept}/${name}/handler.ts`, handler])),
    operations = Object.fromEntries(
      rows.flatMap(({ name, trigger }) => (trigger.kind === "http" ? [[name, trigger.operation]] : [])),
    ) as Readonly<Record<string, Operation>>,
    rights = [] as readonly string[],
  } = {},
): readonly string[] => {
  const root = mkdtempSync(join(tmpdir(), "sip-catalog-"));
  for (const [path, text] of Object.entries(handlers)) {
    mkdirSync(join(root, "functions", path, ".."), { recursive: true });
    writeFileSync(join(root, "functions", path), text);
  }
  const faults = catalogFaults({ root, rows, operations, rights });
  rmSync(root, { recursive: true });
  return faults;
};

describe("a catalog that fits together", () => {
  it("has no faults", () => {
    expect(faultsOf([row("show-line"), row("leave-line")])).toEqual([]);
  });

  it("may read a setting anywhere in functions that its handler imports", () => {
    const files = {
      "queue/show-line/handler.ts": 'import { open } from "./open.ts";\nimport type { X } from "./never.ts";\n',
      "queue/show-line/open.ts": 'import {\n  table,\n} from "@sip/functions/queue/table";\n',
      "queue/show-line/never.ts": 'setting("PUBLIC_URL");\n',
      "queue/table.ts": 'export const table = setting("TABLE_NAME");\n',
    };
    expect(faultsOf([row("show-line")], { handlers: files })).toEqual([]);
  });
});

describe("a catalog is refused by name", () => {
  it("where two rows have one name", () => {
    const rows = [row("show-line"), row("show-line", { concept: "offices", trigger: { kind: "authorizer" } })];
    expect(faultsOf(rows)).toEqual([
      "show-line: 2 rows have this name (functions/queue/show-line, functions/offices/show-line)",
    ]);
  });

  it("where two rows claim a path, whatever they call its parameters", () => {
    const at = (path: `/${string}`) => ({ trigger: { kind: "http", operation: operationAt(path) } }) as const;
    const rows = [
      row("show-line", at("/api/lines/{lineId}")),
      row("show-queue", at("/api/lines/{id}")),
      row("list-lines", at("/api/lines")),
    ];
    expect(faultsOf(rows)).toEqual(["GET /api/lines/{}: more than one row claims it (show-line, show-queue)"]);
  });

  it("where a row has no handler", () => {
    expect(faultsOf([row("show-line")], { handlers: {} })).toEqual([
      "functions/queue/show-line: has a row and no handler.ts",
    ]);
  });

  it("where a handler has no row", () => {
    expect(faultsOf([], { handlers: { "queue/show-line/handler.ts": "" } })).toEqual([
      "functions/queue/show-line: has a handler and no row",
    ]);
  });

  it("where a row names an operation that is not there", () => {
    const nothing = { kind: "http", operation: undefined } as unknown as CatalogRow["trigger"];
    expect(faultsOf([row("show-line", { trigger: nothing })], { operations: {} })).toEqual([
      "functions/queue/show-line: its row names no operation of the contracts",
    ]);
  });

  it("where a row has an operation of its own", () => {
    expect(faultsOf([row("show-line")], { operations: {} })).toEqual([
      "functions/queue/show-line: its row names no operation of the contracts",
    ]);
  });

  it("where an operation has no row", () => {
    expect(faultsOf([], { operations: { sellFastLane: operationAt("/api/fast-lane") } })).toEqual([
      "sellFastLane: is an operation, and no row has it",
    ]);
  });

  it("where an endpoint answers another operation than its row names", () => {
    const endpoint = 'import { leaveLine as operation } from "@sip/contracts/queue/operations";\n';
    const [show, leave] = [row("show-line"), row("leave-line")];
    const operations = { showLine: operationIn(show), leaveLine: operationIn(leave) };
    const handlers = {
      "queue/show-line/handler.ts": handler,
      "queue/show-line/endpoint.ts": endpoint,
      "queue/leave-line/handler.ts": handler,
      "queue/leave-line/endpoint.ts": endpoint,
    };
    expect(faultsOf([show, leave], { handlers, operations })).toEqual([
      "functions/queue/show-line: its endpoint answers leaveLine, and its row names another one",
    ]);
  });

  it("where a row has a right that there is not", () => {
    const rights = ["office:get", "bookng:get"] as unknown as CatalogRow["rights"];
    expect(faultsOf([row("show-line", { rights })])).toEqual([
      "functions/queue/show-line: has bookng:get, which is no right",
    ]);
  });

  it("where nobody has a right of the table of rights", () => {
    expect(faultsOf([row("show-line")], { rights: ["sms:publish", "origin-secret:read"] })).toEqual([
      "sms:publish: is a right, and no row has it",
    ]);
  });

  it("where a handler reads a setting that no right of its row tells", () => {
    const reads = `${handler}setting("PUBLIC_URL");\n`;
    expect(faultsOf([row("show-line")], { handlers: { "queue/show-line/handler.ts": reads } })).toEqual([
      "functions/queue/show-line: reads PUBLIC_URL, which none of its rights tells",
    ]);
  });

  it("where a right tells a setting that the handler never reads", () => {
    const rights = ["office:get", "bookings:count", "codes:count"] as const;
    expect(faultsOf([row("show-line", { rights })], { rights: rights.slice(1) })).toEqual([
      "functions/queue/show-line: never reads STAGE, for which it has bookings:count, codes:count",
    ]);
  });

  it("where the name of a setting cannot be read in the source", () => {
    const handlers = { "queue/show-line/handler.ts": "setting(name);\n" };
    expect(() => faultsOf([row("show-line")], { handlers })).toThrow(
      "functions/queue/show-line/handler.ts: setting() is asked for a name that is not written out there",
    );
  });
});

describe("npm start, test, check and the others", () => {
  const project = copyProject();
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it("end with the faults of the catalog before anything starts", { timeout: 60_000 }, () => {
    rmSync(join(project, "functions/system/show-health/handler.ts"));
    const checked = spawnSync(process.execPath, [join(project, "infra/check-catalog.ts")], { encoding: "utf8" });
    expect([checked.status, checked.stderr]).toEqual([
      1,
      "a catalog that does not fit together:\n  functions/system/show-health: has a row and no handler.ts\n",
    ]);
  });
});

it("the list of every operation has those of each concept", async () => {
  const files = globSync("packages/contracts/src/*/operations.ts", { cwd: projectRoot });
  const modules = await Promise.all(files.map((file) => import(join(projectRoot, file))));
  expect(new Set(Object.values(everyOperation))).toEqual(new Set(modules.flatMap((each) => Object.values(each))));
  expect(Object.keys(everyOperation)).toHaveLength(modules.flatMap((each) => Object.keys(each)).length);
});
