import { entityNames, rowOfEntity } from "@sip/storage-dynamodb/entities";
import { describe, expect, it } from "vitest";
import { askersOf } from "./entity-tables.ts";

describe.each(entityNames)("%s", (entity) => {
  const { asked } = rowOfEntity(entity);

  it("has a question where somebody may read it, and none that nobody may ask", () => {
    expect(asked.get !== undefined).toBe(askersOf(entity, "get").length > 0);
    if (asked.put !== undefined) expect(askersOf(entity, "put")).not.toEqual([]);
    if (asked.update !== undefined) expect(askersOf(entity, "update")).not.toEqual([]);
  });
});
