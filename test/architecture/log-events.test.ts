import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventsByConcept } from "@sip/functions/log-events";
import { kitEvents } from "@sip/lambda-kit/kit-events";
import type { LogEvents } from "@sip/lambda-kit/log-event";
import { faultFields, lineFields } from "@sip/lambda-kit/log-line";
import { entityNames, rowOfEntity } from "@sip/storage-dynamodb/entities";
import { describe, expect, it } from "vitest";
import { logCalls, logCallsIn, writersOf } from "../support/logs/log-calls.ts";
import { root, type SourceFile, sourceFiles } from "../support/project/source-files.ts";

/** Each table of events with the folder whose code may log them. */
const tables: readonly (readonly [folder: string, events: LogEvents])[] = [
  ["packages/lambda-kit/src", kitEvents],
  ...Object.entries(eventsByConcept).map(([concept, events]) => [`functions/${concept}`, events] as const),
];

const events = tables.flatMap(([folder, table]) =>
  Object.entries(table).map(([name, event]) => ({ folder, name, ...event })),
);
const fields = events.flatMap(({ name, fields: of }) =>
  Object.entries(of).map(([field, row]) => ({ event: name, field, row })),
);

describe("what is logged", () => {
  it("is in the tables of events, at the level that is said there, and each event of them is logged by some function", () => {
    const written = [...new Set(logCalls.map(({ event, level }) => `${level} ${event}`))];
    expect(written.toSorted()).toEqual(events.map(({ level, name }) => `${level} ${name}`).toSorted());
    expect(events.filter(({ name }) => writersOf(name).length === 0)).toEqual([]);
  });

  it.each(events)("$name is logged in $folder alone, whose table has it", ({ folder, name }) => {
    const elsewhere = logCalls.filter(({ event, path }) => event === name && !path.startsWith(`${folder}/`));
    expect(elsewhere).toEqual([]);
  });

  it("is seen by this test wherever it is logged, and what hides its name is not let through", () => {
    const calls = logCallsIn({
      path: "a.ts",
      text: 'log.info("returned-seats-reopened", { count }); kitLog.fault(isOdd ? "one-failed" : "other-failed", fault);',
    });
    expect(calls.map(({ event, level }) => [event, level])).toEqual([
      ["returned-seats-reopened", "INFO"],
      ["one-failed", "ERROR"],
      ["other-failed", "ERROR"],
    ]);
    expect(() => logCallsIn({ path: "a.ts", text: "log.info(name, {})" })).toThrow("a.ts");
    expect(() => logCallsIn({ path: "a.ts", text: 'log.warn("returned-seats-reopened")' })).toThrow("a.ts");
  });
});

describe("nothing else writes to a log", () => {
  /** All that functions are made of. */
  const files = sourceFiles(
    "functions",
    "events",
    ...[
      "calendar",
      "contracts",
      "domain",
      "event-bus",
      "lambda-kit",
      "notice-channels",
      "sealing",
      "storage-dynamodb",
    ].map((name) => `packages/${name}/src`),
  );
  const writes =
    /\bconsole\b|\bprocess\s*\.\s*(?:stdout|stderr|emitWarning)|powertools\/logger|\bopenLog\b|\bwriteSync\b/;
  const writersIn = (some: readonly Pick<SourceFile, "path" | "text">[]): string[] =>
    some.filter(({ text }) => writes.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""))).map(({ path }) => path);

  it("but the log itself, and the two that are opened for the tables", () => {
    expect(files.length).toBeGreaterThan(300);
    expect(writersIn(files).toSorted()).toEqual([
      "functions/log.ts",
      "packages/lambda-kit/src/kit-log.ts",
      "packages/lambda-kit/src/log.ts",
    ]);
  });

  it("and the fence itself sees one that does", () => {
    const text = 'import { name } from "./name.ts";\nconsole.info(name);\n';
    expect(writersIn([{ path: "a.ts", text }])).toEqual(["a.ts"]);
    expect(writersIn([{ path: "a.ts", text: "process.stdout.write(name);" }])).toEqual(["a.ts"]);
    expect(writersIn([{ path: "a.ts", text: "// Lambda's console would\nsay(name);" }])).toEqual([]);
  });
});

describe("an event", () => {
  it("has a name of its own", () => {
    expect(new Set(events.map(({ name }) => name)).size).toBe(events.length);
  });

  it.each(events)("$name is called by a noun and what was done to it", ({ name }) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*-([a-z]+ed|read|sent|spent|swept|taken|understood)$/);
  });

  it.each(events)("$name says what it means, and of a fault what to do", ({ level, means, toDo = "" }) => {
    for (const words of [means, toDo]) expect(words).not.toMatch(/^\s|[.\s]$|\n|\|/);
    expect(means).not.toBe("");
    if (level === "ERROR") expect(toDo).not.toBe("");
  });

  it("sends its reader to parts of OPERATIONS.md that are there", () => {
    const operations = readFileSync(join(root, "docs/OPERATIONS.md"), "utf8");
    const headings = [...operations.matchAll(/^##+ (.+)$/gm)].map(([, heading = ""]) => heading);
    const named = events.flatMap(({ toDo = "" }) =>
      [...toDo.matchAll(/OPERATIONS, ([^,)]+)/g)].map(([, heading = ""]) => heading),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((heading) => !headings.includes(heading))).toEqual([]);
  });
});

describe("a log has nothing personal in it", () => {
  it("a field holds a number or a word of a closed list; these alone are open, and each says why no person can be in it", () => {
    const open = fields.filter(({ row }) => row.holds === "text").map(({ event, field }) => `${event}.${field}`);
    expect(open.toSorted()).toEqual([
      "change-failed.sequenceNumber",
      "change-not-understood.sequenceNumber",
      "dead-letter-not-sent.sequenceNumber",
      "notice-handled.kind",
      "number-counted.Channel",
      "number-counted.Stage",
      "request-refused.kind",
    ]);
  });

  it("no field is called as something personal in the table is", () => {
    const personal = entityNames
      .flatMap((entity) => Object.keys(rowOfEntity(entity).personal))
      .map((path) => path.replaceAll("[]", "").split(".").at(-1));
    expect(personal).toEqual(expect.arrayContaining(["phone", "phoneId", "fullName"]));
    expect(fields.filter(({ field }) => personal.includes(field))).toEqual([]);
  });

  it("and no field takes the place of one that every line has", () => {
    const taken = Object.keys({ ...lineFields, ...faultFields });
    expect(fields.filter(({ field }) => taken.includes(field))).toEqual([]);
  });
});
