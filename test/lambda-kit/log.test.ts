import { openLog } from "@sip/lambda-kit/log";
import type { LogEvents } from "@sip/lambda-kit/log-event";
import { faultFields, lineFields } from "@sip/lambda-kit/log-line";
import { inRequest, inRun } from "@sip/lambda-kit/request-id";
import type { Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

const events = {
  "books-counted": {
    level: "INFO",
    means: "somebody has counted the books of a shelf",
    fields: {
      count: { holds: "number", says: "how many books" },
      shelf: { holds: ["upper", "lower"], says: "which shelf" },
      lost: { holds: "number", says: "how many are missing", optional: true },
    },
  },
  "book-lost": { level: "ERROR", means: "a book is not where it should be", toDo: "look for it", fields: {} },
  "page-torn": {
    level: "ERROR",
    means: "a page of a book is torn",
    toDo: "mend it",
    fields: { page: { holds: "number", says: "which page" } },
  },
} as const satisfies LogEvents;

const log = openLog<typeof events>();

let lines: LogLine[];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-12-18T07:00:00.000Z"), toFake: ["Date"] });
  lines = recordLog();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a line of the log", () => {
  it("has when, at which level, in whose name and what, and the fields of its event", () => {
    inRun({ awsRequestId: "run-1" } as Context, () =>
      inRequest("request-1", () => log.info("books-counted", { count: 3, shelf: "upper" })),
    );
    expect(lines).toEqual([
      {
        timestamp: "2026-12-18T07:00:00.000Z",
        level: "INFO",
        requestId: "request-1",
        runId: "run-1",
        event: "books-counted",
        count: 3,
        shelf: "upper",
      },
    ]);
    expect(Object.keys(lines[0] ?? {}).slice(0, 5)).toEqual(Object.keys(lineFields));
  });

  it("of a fault says what was thrown, whatever that was", () => {
    log.fault("page-torn", new RangeError("no such page"), { page: 7 });
    log.fault("book-lost", "stolen");
    expect(lines).toMatchObject([
      { level: "ERROR", event: "page-torn", page: 7, name: "RangeError", message: "no such page" },
      { level: "ERROR", event: "book-lost", name: "Error", message: "stolen" },
    ]);
    expect(Object.keys(lines[1] ?? {}).slice(-3)).toEqual(Object.keys(faultFields));
  });

  it("of no event, level, field or word that the table does not have can be written: it does not compile", () => {
    // @ts-expect-error: no such event
    log.info("books-burnt", {});
    // @ts-expect-error: an event of the other level
    log.info("book-lost", {});
    // @ts-expect-error: an event of the other level
    log.fault("books-counted", new Error(), { count: 3, shelf: "upper" });
    // @ts-expect-error: a field is missing
    log.info("books-counted", { count: 3 });
    // @ts-expect-error: no such field
    log.info("books-counted", { count: 3, shelf: "upper", reader: "Contoh" });
    // @ts-expect-error: no such word
    log.info("books-counted", { count: 3, shelf: "middle" });
    // @ts-expect-error: a text in place of a number
    log.info("books-counted", { count: "three", shelf: "upper" });
    // @ts-expect-error: the field of a fault is missing
    log.fault("page-torn", new Error());
    // @ts-expect-error: no such field
    log.fault("book-lost", new Error(), { reader: "Contoh" });
    log.info("books-counted", { count: 3, shelf: "upper", lost: 1 });
    expect(lines).toHaveLength(10);
  });

  it("of an open text cannot be declared without saying why nobody is in it", () => {
    const open = {
      // @ts-expect-error: `ofNobody` is missing
      "reader-named": { level: "INFO", means: "a reader", fields: { reader: { holds: "text", says: "who" } } },
    } satisfies LogEvents;
    expect(Object.keys(open)).toEqual(["reader-named"]);
  });
});
