import { storedToldAlerts } from "@sip/storage-dynamodb/told-alerts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable, type TestTable } from "../support/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const at = "2026-12-28T00:30:00.000Z";
const twoMinutesBefore = "2026-12-28T00:28:00.000Z";

describe("which alerts were told, on the table", () => {
  it("is claimed by one of twenty who come at once", async () => {
    const alerts = storedToldAlerts(table);
    const claims = await Promise.all(Array.from({ length: 20 }, () => alerts.claim("a", at, twoMinutesBefore)));
    expect(claims.toSorted()).toEqual([...Array.from({ length: 19 }, () => "being-told"), "mine"]);
  });

  it("is told once it was told, for ever", async () => {
    const alerts = storedToldAlerts(table);
    await alerts.claim("b", at, twoMinutesBefore);
    await alerts.markTold("b", at);
    expect(await alerts.claim("b", "2026-12-30T00:30:00.000Z", "2026-12-30T00:28:00.000Z")).toBe("told");
  });

  it("is free again when whoever claimed it never said that it was told", async () => {
    const alerts = storedToldAlerts(table);
    await alerts.claim("c", at, twoMinutesBefore);
    expect(await alerts.claim("c", "2026-12-28T00:32:00.000Z", at)).toBe("being-told");
    expect(await alerts.claim("c", "2026-12-28T00:32:01.000Z", "2026-12-28T00:30:01.000Z")).toBe("mine");
  });
});
