import { TransactionInProgressException } from "@aws-sdk/client-dynamodb";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { openTable } from "@sip/storage-dynamodb/table";
import { expect, it, vi } from "vitest";

it("seats whose return may be under way are not returned a second time: in one round each comes once", async () => {
  const table = openTable("main", () => undefined);
  const send = vi
    .spyOn(table.client, "send")
    .mockRejectedValue(new TransactionInProgressException({ $metadata: {}, message: "in progress" }));
  const session = {
    officeId: "pekanbaru",
    serviceId: "passport",
    date: "2026-12-22",
    session: "07:30",
    pool: "online",
  } as const;
  await storedDispensers(table).giveBack(session, [3], 0);
  expect(send).toHaveBeenCalledTimes(1);
});
