import { chart, steps } from "@sip/domain/applications/steps";
import { facts } from "@sip/events/catalog";
import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { code, codeList, markdownTable } from "./markdown-table.ts";

const startedBy = ({ trigger }: FunctionRow): string => {
  switch (trigger.kind) {
    case "http":
      return code(`${trigger.method} ${trigger.path}`);
    case "authorizer":
      return "the API, for applicants' tokens";
    case "changes":
      return `changes of ${codeList(trigger.of)}`;
    case "facts":
      return `facts ${codeList(trigger.of)}`;
    case "schedule":
      return code(trigger.cron);
  }
};

const callers = ({ trigger }: FunctionRow): string => {
  if (trigger.kind !== "http") return "-";
  return typeof trigger.caller === "string" ? trigger.caller : trigger.caller.join(", ");
};

/** One row per Lambda. */
export const functionTable = (): string =>
  markdownTable(
    ["function", "concept", "started by", "for whom", "may touch"],
    catalog.map((row) => [code(row.name), row.concept, startedBy(row), callers(row), codeList(row.rights)]),
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

/** One row per step of the chart. */
export const stepTable = (): string =>
  markdownTable(
    ["step", "after", "no longer after", "while", "clock", "by"],
    steps.map((step) => {
      const { needs, until, under, sets, lifts, ends, by } = chart[step];
      const clock =
        sets !== undefined ? "pauses" : lifts !== undefined ? "goes on" : (clockOf[step] ?? (ends ? "stops" : "-"));
      return [code(step), codeList(needs), codeList(until), under.join(", "), clock, by.join(", ")];
    }),
  );

const clockOf: Readonly<Record<string, string>> = {
  paid: "starts (with the photo)",
  "biometrics-taken": "starts (with the payment)",
  ready: "stops",
  "handed-over": "-",
};
