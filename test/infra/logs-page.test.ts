import { readFileSync } from "node:fs";
import { join } from "node:path";
import { businessNumbers } from "@sip/functions/business-number";
import { catalog } from "@sip/functions/catalog";
import { eventsByConcept } from "@sip/functions/log-events";
import { accessLogFields } from "@sip/infra/constructs/access-log-fields";
import { projectRoot } from "@sip/infra/project-root";
import { kitEvents } from "@sip/lambda-kit/kit-events";
import type { LogEvent, LogEvents, LogField } from "@sip/lambda-kit/log-event";
import { faultFields, lineFields } from "@sip/lambda-kit/log-line";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";
import { filterPattern } from "../support/logs/filter-pattern.ts";
import { writersOf } from "../support/logs/log-calls.ts";
import { withPartsRenewed } from "../support/project/generated-parts.ts";
import { code, codeList, markdownTable } from "../support/project/markdown-table.ts";
import { ringingIn } from "./ringing-alarms.ts";

const { Service: service, Watch: watch } = await synthesized("production");
const page = join(projectRoot, "docs/LOGS.md");

/** Its lines are metrics by themselves: no filter looks for them. */
const numberEvent: keyof typeof kitEvents = "number-counted";

const isCountedIn = ofType(service, "AWS::Logs::MetricFilter").map(([, { Properties }]) => ({
  metric: (Properties.MetricTransformations as { MetricName: string }[])[0]?.MetricName ?? "",
  matches: filterPattern(String(Properties.FilterPattern)),
}));

/** The metrics that a line of this event moves in the log of this function, as its alarms call them. */
const metricsMovedIn = (functionName: string, event: string, { level }: LogEvent): string[] => {
  const { countedRefusal } = rows.find(({ name }) => name === functionName) ?? {};
  const line = JSON.stringify({ level, event, kind: countedRefusal?.kind });
  const own = `sip-production-${functionName}-`;
  return isCountedIn
    .filter(
      ({ metric }) => metric.startsWith(own) || !rows.some(({ name }) => metric.startsWith(`sip-production-${name}-`)),
    )
    .filter(({ matches }) => matches(line))
    .map(({ metric }) => metric.replace(own, "…-").replace("sip-production-", ""));
};

/** As `…-faults` what the lines of every writer move, with the writer's name what only its own do. */
const metricsOf = (name: string, event: LogEvent): readonly string[] => {
  if (name === numberEvent) return Object.keys(businessNumbers);
  const moved = writersOf(name).map((writer) => ({
    writer: writer.name,
    metrics: metricsMovedIn(writer.name, name, event),
  }));
  const ofAll = (metric: string): boolean => moved.every(({ metrics }) => metrics.includes(metric));
  return [
    ...new Set(
      moved.flatMap(({ writer, metrics }) =>
        metrics.map((metric) => (ofAll(metric) ? metric : metric.replace("…", writer))),
      ),
    ),
  ];
};

const groups = {
  http: "every function behind a route",
  facts: "every function that hears facts",
  schedule: "every function with a schedule",
} as const;

/** The functions that log an event; those that have the same trigger are named together where they are all of them. */
const writtenBy = (event: string): string => {
  const writers = writersOf(event);
  const whole = (Object.keys(groups) as (keyof typeof groups)[]).filter((kind) => {
    const all = catalog.filter(({ trigger }) => trigger.kind === kind);
    return all.every((row) => writers.includes(row));
  });
  const others = writers.filter(({ trigger }) => !whole.some((kind) => kind === trigger.kind));
  return [...whole.map((kind) => groups[kind]), ...others.map(({ name }) => code(name))].join(", ");
};

const fieldText = (name: string, field: LogField): string => {
  const { holds, says } = field;
  const words = typeof holds === "string" ? "" : `: ${codeList(holds)}`;
  return `${code(name)} ${says}${words}${field.optional === true ? ", where there is one" : ""}`;
};

const linked = (words: string): string =>
  words.replaceAll(
    /OPERATIONS, ([^,)]+)/g,
    (whole, heading: string) => `[${whole}](OPERATIONS.md#${heading.toLowerCase().replaceAll(" ", "-")})`,
  );

const eventTable = (events: LogEvents): string =>
  markdownTable(
    ["event", "level", "means", "fields", "what to do", "written by", "counted as"],
    Object.entries(events).map(([name, event]) => [
      code(name),
      event.level,
      event.means,
      Object.entries(event.fields)
        .map(([field, row]) => fieldText(field, row))
        .join("; ") || "-",
      linked(event.toDo ?? "-"),
      writtenBy(name),
      codeList(metricsOf(name, event)),
    ]),
  );

const eventTables = (): string =>
  Object.entries({ "every concept": kitEvents, ...eventsByConcept })
    .map(([concept, events]) => `### ${concept}\n${eventTable(events)}`)
    .join("\n\n");

const fieldTable = (): string =>
  markdownTable(
    ["field", "says", "in"],
    [
      ...Object.entries(lineFields).map(([name, says]) => [code(name), says, "every line"]),
      ...Object.entries(faultFields).map(([name, says]) => [code(name), says, "lines with level `ERROR`"]),
    ],
  );

const numberTable = (): string =>
  markdownTable(
    ["metric", "one for each", "counted by"],
    Object.entries(businessNumbers).map(([number, each]) => [
      code(number),
      each,
      codeList(
        rows.filter(({ rights }) => rights.some((right) => right === `${number}:count`)).map(({ name }) => name),
      ),
    ]),
  );

const accessTable = (): string =>
  markdownTable(
    ["field", "of API Gateway"],
    Object.entries(accessLogFields).map(([name, variable]) => [code(name), code(variable)]),
  );

describe("docs/LOGS.md", () => {
  it("shows the events and who writes and counts them (npx vitest run test/infra -u renews it)", async () => {
    const renewed = withPartsRenewed(readFileSync(page, "utf8"), {
      fields: fieldTable,
      events: eventTables,
      numbers: numberTable,
      "access log": accessTable,
    });
    await expect(renewed).toMatchFileSnapshot(page);
  });

  it("asks in its queries for fields and events that there are", () => {
    const queries = [...readFileSync(page, "utf8").matchAll(/```\n(SOURCE[\s\S]*?)```/g)].map(
      ([, query = ""]) => query,
    );
    expect(queries.length).toBeGreaterThan(2);
    const events: LogEvents = Object.assign({}, kitEvents, ...Object.values(eventsByConcept));
    const known = new Set([
      ...Object.keys({ ...lineFields, ...faultFields, ...accessLogFields }),
      ...Object.values(events).flatMap(({ fields }) => Object.keys(fields)),
    ]);
    for (const query of queries) {
      const asked = [...query.matchAll(/^\| (?:filter (\w+) =|display (.+)|stats .* by (.+))/gm)]
        .flatMap(([, filtered, shown, grouped]) => (filtered ?? shown ?? grouped ?? "").split(", "))
        .filter((name) => !name.startsWith("@"));
      expect(asked.filter((name) => !known.has(name))).toEqual([]);
      for (const [, event = ""] of query.matchAll(/event = "(.+?)"/g)) expect(events).toHaveProperty([event]);
    }
  });
});

describe("what is counted of the lines", () => {
  const symptoms = [watch].flatMap(ringingIn).flatMap(({ gathers }) => gathers);

  it.each(isCountedIn)("as $metric sets off an alarm under the same name", ({ metric }) => {
    expect(symptoms).toContain(metric);
  });

  it.each(Object.entries({ ...kitEvents, ...Object.assign({}, ...Object.values(eventsByConcept)) } as LogEvents))(
    "%s: a fault of every function that writes it is counted as one, and nothing else is",
    (name, event) => {
      for (const writer of writersOf(name)) {
        const isFault = metricsMovedIn(writer.name, name, event).includes("…-faults");
        expect(isFault, writer.name).toBe(event.level === "ERROR");
      }
    },
  );
});
