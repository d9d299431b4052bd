import { Health } from "@sip/contracts/system/shapes";
import { endpoint } from "@sip/functions/system/show-health/endpoint";
import { seedOffices } from "@sip/seed/seed-offices";
import { readSignOfLife } from "@sip/storage-dynamodb/read-sign-of-life";
import type { Table } from "@sip/storage-dynamodb/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { openTestTable, type TestTable } from "../../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable({ hasStream: false });
});
afterAll(() => table.close());

const health = (of: Table) => endpoint({ readSignOfLife: () => readSignOfLife(of) })(httpRequest({}));

describe("GET /api/health", () => {
  it("is a fault while the table holds no offices: nobody can book anywhere", async () => {
    await expect(health(table)).rejects.toThrow("the table holds no offices");
  });

  it("is ok, and says no more, once the table holds them", async () => {
    await seedOffices(table);
    const answer = await health(table);
    expect(answer).toEqual({ status: 200, body: { status: "ok" } });
    Health.parse(answer.body);
  });

  it("is a fault when the table does not answer", async () => {
    await expect(health({ ...table, name: `${table.name}-gone` })).rejects.toThrow();
  });
});
