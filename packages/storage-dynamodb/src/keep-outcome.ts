import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { mondayOf } from "@sip/calendar/date";
import type { Change } from "./change.ts";
import { ListedApplicationItem } from "./entities/application.ts";
import { dueWeekKeptDays } from "./entities/due-week.ts";
import { fromItem, toItem } from "./items.ts";
import { dueWeekKey } from "./keys.ts";
import { outcomeCase } from "./outcome-case.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

/**
 * Adds an application to those of the week in which its promise was due. The same change may come twice: it is added
 * once. Later changes add nothing, even where a day that was declared free afterwards has moved its day.
 */
export const keepOutcome =
  (table: Table) =>
  async ({ before, after }: Change): Promise<void> => {
    if (after?.entity?.S !== "application" || before?.outcome !== undefined) return;
    const { applicationNumber, officeId, outcome } = fromItem(ListedApplicationItem, after);
    if (outcome === undefined) return;
    const monday = mondayOf(outcome.dueOn);
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ ...dueWeekKey(officeId, monday) }),
        UpdateExpression: "SET entity = :entity, monday = :monday, expiresAt = :expiresAt ADD cases :this",
        ExpressionAttributeValues: toItem({
          ":entity": "due-week",
          ":monday": monday,
          ":expiresAt": expiryAfter(dueWeekKeptDays, monday),
          ":this": new Set([outcomeCase(applicationNumber, outcome.became)]),
        }),
      }),
    );
  };
