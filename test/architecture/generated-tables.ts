import { chart, steps } from "@sip/domain/applications/steps";
import { facts } from "@sip/events/catalog";
import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const code = (text: string): string => `\`${text}\``;
const list = (names: readonly string[]): string => (names.length === 0 ? "-" : names.map(code).join(" "));

const startedBy = ({ trigger }: FunctionRow): string => {
  switch (trigger.kind) {
    case "http":
      return code(`${trigger.method} ${trigger.path}`);
    case "authorizer":
      return "the API, for applicants' tokens";
    case "changes":
      return `changes of ${list(trigger.of)}`;
    case "facts":
      return `facts ${list(trigger.of)}`;
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
  table(
    ["function", "concept", "started by", "for whom", "may touch"],
    catalog.map((row) => [code(row.name), row.concept, startedBy(row), callers(row), list(row.rights)]),
  );

/** One row per fact. */
export const factTable = (): string =>
  table(
    ["fact", "says", "told by changes of", "heard by"],
    Object.entries(facts).map(([type, { from, means }]) => [
      code(type),
      means,
      code(from),
      list(
        catalog
          .filter(({ trigger }) => trigger.kind === "facts" && trigger.of.some((of) => of === type))
          .map(({ name }) => name),
      ),
    ]),
  );

/** One row per step of the chart. */
export const stepTable = (): string =>
  table(
    ["step", "after", "no longer after", "while", "clock", "by"],
    steps.map((step) => {
      const { needs, until, under, sets, lifts, ends, by } = chart[step];
      const clock =
        sets !== undefined ? "pauses" : lifts !== undefined ? "goes on" : (clockOf[step] ?? (ends ? "stops" : "-"));
      return [code(step), list(needs), list(until), under.join(", "), clock, by.join(", ")];
    }),
  );

const clockOf: Readonly<Record<string, string>> = {
  paid: "starts (with the photo)",
  "biometrics-taken": "starts (with the payment)",
  ready: "stops",
  "handed-over": "-",
};
