import { randomUUID } from "node:crypto";
import { TransactWriteItemsCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { DaysChange, OfficeWithChange } from "@sip/domain/offices/office-days";
import type { OfficeDaysStore } from "@sip/domain/offices/ports";
import { getItems } from "./batch-get.ts";
import { orTooBusy } from "./contention.ts";
import { isDone } from "./is-done.ts";
import { cancellationOf, getItem, toItem } from "./items.ts";
import { officeChangeKey, officeKey } from "./keys.ts";
import { listOffices } from "./list-offices.ts";
import type { Table } from "./table.ts";

/** An office that was added and never changed has no version in the table. */
const stillAsRead = (readVersion: number): string =>
  readVersion === 0 ? "attribute_exists(pk) AND (attribute_not_exists(version) OR version = :read)" : "version = :read";

/** Writes single attributes of an office, so that those of a newer release stay. */
export const storedOfficeDays = (table: Table): OfficeDaysStore => ({
  find: (officeId) => getItem(table, OfficeWithChange, officeKey(officeId)),
  list: () => listOffices(table, OfficeWithChange),
  listChanges: async (officeId, versions) => {
    const keys = versions.map((version) => officeChangeKey(officeId, version));
    const changes = await getItems(table, DaysChange, keys, { consistently: true });
    return changes.toSorted((one, other) => other.version - one.version);
  },
  change: async (change) => {
    const { officeId, version, act, overrides, otherHours } = change;
    const update = {
      TableName: table.name,
      Key: toItem({ ...officeKey(officeId) }),
      UpdateExpression:
        "SET overrides = :overrides, otherHours = :otherHours, version = :version, daysChanged = :daysChanged",
      ConditionExpression: stillAsRead(version - 1),
      ExpressionAttributeValues: toItem({
        ":overrides": overrides,
        ":otherHours": otherHours,
        ":version": version,
        ":daysChanged": { act },
        ":read": version - 1,
      }),
    };
    // What was done stays as it was written, whatever happens to the office's version.
    const put = {
      TableName: table.name,
      Item: toItem({ ...officeChangeKey(officeId, version), entity: "office-change", ...change }),
      ConditionExpression: "attribute_not_exists(pk)",
    };
    const command = new TransactWriteItemsCommand({
      ClientRequestToken: randomUUID(),
      TransactItems: [{ Update: update }, { Put: put }],
    });
    try {
      await orTooBusy(() => table.client.send(command));
      return true;
    } catch (fault) {
      if (cancellationOf(fault)?.some(({ Code }) => Code === "ConditionalCheckFailed")) return false;
      throw fault;
    }
  },
  settle: (officeId, version, settledAt) =>
    isDone(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...officeKey(officeId) }),
          UpdateExpression: "SET daysChanged.settledAt = :settledAt",
          ConditionExpression: "version = :read",
          ExpressionAttributeValues: toItem({ ":settledAt": settledAt, ":read": version }),
        }),
      ),
    ),
});
