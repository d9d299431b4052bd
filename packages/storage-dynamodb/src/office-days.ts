import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { OfficeWithChange } from "@sip/domain/offices/office-days";
import type { OfficeDaysStore } from "@sip/domain/offices/ports";
import { isDone } from "./is-done.ts";
import { getItem, toItem } from "./items.ts";
import { officeKey } from "./keys.ts";
import { listOffices } from "./list-offices.ts";
import type { Table } from "./table.ts";

/** An office that was added and never changed has no version in the table. */
const stillAsRead = (readVersion: number): string =>
  readVersion === 0 ? "attribute_exists(pk) AND (attribute_not_exists(version) OR version = :read)" : "version = :read";

/** Writes single attributes, so that those of a newer release stay. */
export const storedOfficeDays = (table: Table): OfficeDaysStore => ({
  find: (officeId) => getItem(table, OfficeWithChange, officeKey(officeId)),
  list: () => listOffices(table, OfficeWithChange),
  save: ({ officeId, overrides, otherHours, version, daysChanged }, readVersion) =>
    isDone(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...officeKey(officeId) }),
          UpdateExpression:
            "SET overrides = :overrides, otherHours = :otherHours, version = :version, daysChanged = :daysChanged",
          ConditionExpression: stillAsRead(readVersion),
          ExpressionAttributeValues: toItem({
            ":overrides": overrides,
            ":otherHours": otherHours,
            ":version": version,
            ":daysChanged": daysChanged,
            ":read": readVersion,
          }),
        }),
      ),
    ),
});
