import { describeService } from "@sip/domain/services/describe-service";
import { flowTables } from "@sip/web/supervisor/flow-rows";
import { describe, expect, it } from "vitest";

const services = [describeService("passport"), describeService("foreign-residence")];
const at = (service: string, station: string) => ({ service, station, stationAt: "2026-12-22T08:40:00+07:00" });

describe("what waits at each step", () => {
  it("stands in the order of the way, each case once, and no step at which nobody waits", () => {
    const cases = [at("passport", "printed"), at("passport", "interviewed"), at("passport", "printed")];
    const [table, ...others] = flowTables(services, cases, "id");
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      service: "passport",
      rows: [
        { step: "interviewed", name: "Wawancara", waiting: [cases[1]] },
        { step: "printed", name: "Pencetakan", waiting: [cases[0], cases[2]] },
      ],
    });
  });

  it("is every case: also at a step that the way has no more, and of a service that the office no longer offers", () => {
    const cases = [at("passport", "printed"), at("passport", "weighed"), at("delivery", "packed")];
    const rows = flowTables(services, cases, "en").flatMap((table) => table.rows);
    expect(rows.map(({ name, waiting }) => [name, waiting.length])).toEqual([
      ["Printing", 1],
      ["weighed", 1],
      ["packed", 1],
    ]);
  });

  it("is empty where nothing waits", () => {
    expect(flowTables(services, [], "id")).toEqual([]);
  });
});
