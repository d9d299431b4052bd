import { type Chart, rowOf, stepsOf } from "@sip/domain/services/chart";
import { charts } from "@sip/domain/services/every-service";
import { facts } from "@sip/events/catalog";
import { catalog } from "@sip/functions/catalog";
import { type Grant, madeRights, makingOf, rightsOf } from "@sip/functions/rights";
import type { FunctionRow } from "@sip/functions/row";
import { code, codeList, markdownTable } from "../support/project/markdown-table.ts";
import { chartPicture } from "./chart-picture.ts";

const startedBy = ({ trigger }: FunctionRow): string => {
  switch (trigger.kind) {
    case "http":
      return code(`${trigger.operation.route.method} ${trigger.operation.route.path}`);
    case "authorizer":
      return "the API, for applicants' tokens";
    case "changes":
      return trigger.followers.map(({ name, of }) => `changes of ${codeList(of)} for ${code(name)}`).join("; ");
    case "facts":
      return `facts ${codeList(trigger.of)}`;
    case "schedule":
      return code(trigger.cron);
  }
};

const callers = ({ trigger }: FunctionRow): string => {
  if (trigger.kind !== "http") return "-";
  const { caller } = trigger.operation.route;
  return typeof caller === "string" ? caller : caller.join(", ");
};

/** One row per Lambda. */
export const functionTable = (): string =>
  markdownTable(
    ["function", "concept", "started by", "for whom", "rights"],
    catalog.map((row) => [code(row.name), row.concept, startedBy(row), callers(row), codeList(row.rights)]),
  );

const inWords = ({ effect, action, on }: Grant): string =>
  `${effect === "Deny" ? "not " : ""}${code(action)} on ${code("value" in on ? on.value : on.pattern)}`;

/** One row per right that is not on the table: what comes of it. */
export const rightTable = (): string =>
  markdownTable(
    ["right", "tells", "IAM allows", "had by"],
    madeRights.map((right) => {
      const { tells, grants } = makingOf(right);
      const having = catalog.filter((row) => rightsOf(row).includes(right));
      const isOfEveryRoute = catalog.every((row) => row.trigger.kind !== "http" || having.includes(row));
      return [
        code(right),
        codeList(Object.keys(tells)),
        grants.map(inWords).join(", ") || "-",
        isOfEveryRoute ? "every function with a route" : codeList(having.map(({ name }) => name)),
      ];
    }),
  );

/** One row per fact. */
export const factTable = (): string =>
  markdownTable(
    ["fact", "says", "told by changes of", "heard by"],
    Object.entries(facts).map(([type, { from, means }]) => [
      code(type),
      means,
      code(from),
      codeList(
        catalog
          .filter(({ trigger }) => trigger.kind === "facts" && trigger.of.some((of) => of === type))
          .map(({ name }) => name),
      ),
    ]),
  );

/** The way of every service: its picture, and one row per step. */
export const ways = (): string =>
  charts.map((chart) => `### ${chart.serviceId}\n${chartPicture(chart)}\n\n${stepTable(chart)}`).join("\n\n");

const stepTable = (chart: Chart): string =>
  markdownTable(
    ["step", "after", "no longer after", "while", "clock", "by"],
    stepsOf(chart).map((step) => {
      const { after = [], until = [], under = ["none"], by } = rowOf(chart, step);
      return [code(step), codeList(after), codeList(until), under.join(", "), clockOf(chart, step), by.join(", ")];
    }),
  );

const clockOf = (chart: Chart, step: string): string => {
  const { clock } = rowOf(chart, step);
  return clock === undefined ? "-" : clockWords[clock];
};

const clockWords = { pauses: "pauses", resumes: "goes on", stops: "stops" } as const;
