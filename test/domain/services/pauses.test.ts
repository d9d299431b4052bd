import { chart } from "@sip/domain/services/passport/chart";
import { pausesIn } from "@sip/domain/services/pauses";
import { describe, expect, it } from "vitest";
import { history } from "../../support/services/history.ts";

describe("the pauses of a history", () => {
  it("are none while nothing is missing and nothing is suspended", () => {
    expect(pausesIn(chart, history({ opened: "2026-12-22 08:00", paid: "2026-12-22 09:00" }))).toEqual([]);
  });

  it("last from missing papers until they are complete", () => {
    const taken = history({ "documents-incomplete": "2026-12-22 08:00", "documents-complete": "2026-12-23 10:00" });
    expect(pausesIn(chart, taken)).toEqual([{ since: "2026-12-22T01:00:00.000Z", until: "2026-12-23T03:00:00.000Z" }]);
  });

  it("stand open until they are lifted", () => {
    expect(pausesIn(chart, history({ suspended: "2026-12-22 08:00" }))).toEqual([
      { since: "2026-12-22T01:00:00.000Z", by: "suspended" },
    ]);
    expect(pausesIn(chart, history({ "documents-incomplete": "2026-12-22 08:00" }))).toMatchObject([
      { by: "documents" },
    ]);
  });

  it("are one pause when one lies within the other", () => {
    const taken = history({
      "documents-incomplete": "2026-12-22 08:00",
      suspended: "2026-12-22 09:00",
      resumed: "2026-12-22 10:00",
      "documents-complete": "2026-12-22 11:00",
    });
    expect(pausesIn(chart, taken)).toEqual([{ since: "2026-12-22T01:00:00.000Z", until: "2026-12-22T04:00:00.000Z" }]);
  });

  it("are one pause when one begins before the other ends", () => {
    const taken = history({
      suspended: "2026-12-22 08:00",
      "documents-incomplete": "2026-12-22 09:00",
      resumed: "2026-12-22 10:00",
    });
    expect(pausesIn(chart, taken)).toEqual([{ since: "2026-12-22T01:00:00.000Z", by: "documents" }]);
  });

  it("are named after the hold that has stood longest", () => {
    const taken = history({ "documents-incomplete": "2026-12-22 08:00", suspended: "2026-12-22 09:00" });
    expect(pausesIn(chart, taken)).toMatchObject([{ by: "documents" }]);
  });

  it("are not lifted by the end of another hold, nor begun by one", () => {
    expect(
      pausesIn(chart, history({ suspended: "2026-12-22 08:00", "documents-complete": "2026-12-22 09:00" })),
    ).toEqual([{ since: "2026-12-22T01:00:00.000Z", by: "suspended" }]);
    expect(pausesIn(chart, history({ "documents-complete": "2026-12-22 08:00", resumed: "2026-12-22 09:00" }))).toEqual(
      [],
    );
  });

  it("do not begin again when the same thing is missing twice", () => {
    const taken = [
      ...history({ suspended: "2026-12-22 08:00" }),
      ...history({ suspended: "2026-12-23 08:00", resumed: "2026-12-24 08:00" }),
    ];
    expect(pausesIn(chart, taken)).toEqual([{ since: "2026-12-22T01:00:00.000Z", until: "2026-12-24T01:00:00.000Z" }]);
  });

  it("can come one after the other", () => {
    const taken = [
      ...history({ suspended: "2026-12-22 08:00", resumed: "2026-12-22 09:00" }),
      ...history({ suspended: "2026-12-23 08:00", resumed: "2026-12-23 09:00" }),
    ];
    expect(pausesIn(chart, taken)).toHaveLength(2);
  });
});
