import { log } from "@sip/functions/log";
import { answerProblem } from "@sip/lambda-kit/answer-problem";
import { kitLog } from "@sip/lambda-kit/kit-log";
import { logRefusal } from "@sip/lambda-kit/log-refusal";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType, only } from "../support/infra/template-text.ts";
import { filterPattern } from "../support/logs/filter-pattern.ts";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

const { Service: service } = await synthesized("local");

const filters = ofType(service, "AWS::Logs::MetricFilter").map(([, { Properties }]) => ({
  metric: (Properties.MetricTransformations as { MetricName: string }[])[0]?.MetricName ?? "",
  pattern: String(Properties.FilterPattern),
}));

let lines: LogLine[];
beforeEach(() => {
  lines = recordLog();
});
afterEach(() => void vi.restoreAllMocks());

/** The metrics of this function that a line moves. */
const movedBy = (functionName: string, line: string): string[] =>
  filters
    .filter(({ metric }) => metric.startsWith(`sip-local-${functionName}-`) || metric === "sip-local-code-budget-spent")
    .filter(({ pattern }) => filterPattern(pattern)(line))
    .map(({ metric }) => metric.replace("sip-local-", ""));
const written = (): string => JSON.stringify(lines.at(-1));

const refuse = (status: number, kind: string) => {
  const words = { title: { id: "Tidak.", en: "No." }, detail: { id: "Coba lagi.", en: "Try again." } };
  logRefusal(answerProblem({ language: "id" }, { status, type: kind, words }, undefined));
};

describe("the lines that functions really write", () => {
  it.each(rows)("of a fault are counted for $name, and those of a refusal are no fault", ({ name }) => {
    kitLog.fault("request-failed", new Error("the table is gone"));
    expect(movedBy(name, written())).toEqual([`${name}-faults`]);
    refuse(409, "session-full");
    expect(movedBy(name, written())).toEqual([]);
  });

  it.each(
    rows.flatMap(({ name, countedRefusal }) => (countedRefusal === undefined ? [] : [{ name, ...countedRefusal }])),
  )("of a refusal that says something when there are many are counted: $name, $kind", ({ name, kind }) => {
    refuse(409, kind);
    expect(movedBy(name, written())).toEqual([`${name}-${kind}`]);
    log.info("notice-handled", { kind, outcome: "sent" });
    expect(movedBy(name, written())).toEqual([]);
  });

  it("of a spent budget of codes are counted, whichever function spends it", () => {
    log.info("code-budget-spent", { kind: "sms" });
    expect(movedBy("send-code", written())).toEqual(
      rows.filter(({ rights }) => rights.includes("code-budget:update")).map(() => "code-budget-spent"),
    );
  });

  it("of a word in a text are counted for nothing: a level is a field, and no word", () => {
    log.info("notice-handled", { kind: "ERROR", outcome: "sent" });
    expect(movedBy("send-notice", written())).toEqual([]);
    expect(movedBy("send-notice", "2026-12-18T07:00:00.000Z\t1\tERROR\tInvoke Error")).toEqual([]);
  });
});

it("what the runtime writes about a run that threw is counted as a fault", () => {
  const thrown = { errorType: "TypeError", errorMessage: "no such thing", stackTrace: [] };
  const line = { timestamp: "2026-12-18T07:00:00.000Z", level: "ERROR", requestId: "1", message: thrown };
  expect(movedBy("sweep-deadlines", JSON.stringify(line))).toEqual(["sweep-deadlines-faults"]);
});

it.each(rows)("$name writes JSON from INFO on, and Lambda adds only what went wrong", ({ name }) => {
  expect(
    only(service, "AWS::Lambda::Function", { FunctionName: `sip-local-${name}` }).Properties.LoggingConfig,
  ).toMatchObject({ LogFormat: "JSON", ApplicationLogLevel: "INFO", SystemLogLevel: "WARN" });
});
