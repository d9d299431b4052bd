import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { mainLineOf } from "@sip/domain/services/chart";
import { chartOf } from "@sip/domain/services/charts";
import type { Change } from "./change.ts";
import { ListedApplicationItem } from "./entities/application.ts";
import { paceKeptDays } from "./entities/pace.ts";
import { isDone } from "./is-done.ts";
import { fromItem, toItem } from "./items.ts";
import { paceKey } from "./keys.ts";
import { paceCase } from "./pace-case.ts";
import { expiryAfter } from "./retention.ts";
import type { Table } from "./table.ts";

/**
 * Adds an application to those of the day on which it was finished. The same change may come twice: it is added once.
 * Later changes add nothing, even where a day that was declared free afterwards has changed its minutes.
 *
 * On the one day on which a release changes the steps of a service, cases of the new line are left out: their minutes
 * would be read as those of other steps.
 */
export const keepPace =
  (table: Table) =>
  async ({ before, after }: Change): Promise<void> => {
    if (after?.entity?.S !== "application" || before?.finished !== undefined) return;
    const { applicationNumber, officeId, serviceId, finished } = fromItem(ListedApplicationItem, after);
    if (finished === undefined) return;
    const line = mainLineOf(chartOf(serviceId));
    await isDone(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...paceKey(officeId, serviceId, finished.on) }),
          UpdateExpression: "SET entity = :entity, #on = :on, #line = :line, expiresAt = :expiresAt ADD cases :this",
          ConditionExpression: "attribute_not_exists(#line) OR #line = :line",
          ExpressionAttributeNames: { "#on": "on", "#line": "line" },
          ExpressionAttributeValues: toItem({
            ":entity": "pace",
            ":on": finished.on,
            ":line": line,
            ":expiresAt": expiryAfter(paceKeptDays, finished.on),
            ":this": new Set([paceCase(applicationNumber, finished, line)]),
          }),
        }),
      ),
    );
  };
