import { randomUUID } from "node:crypto";
import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionConflictException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import type { Applications } from "@sip/domain/applications/ports";
import { applicationItem } from "./application-item.ts";
import { despiteContention } from "./contention.ts";
import { ApplicationItem } from "./entities/application.ts";
import { TrackingItem } from "./entities/tracking.ts";
import { cancellationOf, getItem, toItem } from "./items.ts";
import { applicationKey, trackingKey } from "./keys.ts";
import { linkApplication } from "./link-application.ts";
import type { Table } from "./table.ts";
import { writtenBy } from "./written-by.ts";

export const storedApplications = (table: Table): Applications => {
  const find = (applicationNumber: string): Promise<Application | undefined> =>
    getItem(table, ApplicationItem, applicationKey(applicationNumber));
  return {
    find,
    findByTrackingCode: async (trackingCode) => {
      const tracking = await getItem(table, TrackingItem, trackingKey(trackingCode));
      return tracking === undefined ? undefined : find(tracking.applicationNumber);
    },
    open: async (application, entries, booking) => {
      const { applicationNumber, trackingCode, bookingCode, ticketNumber, act } = application;
      const applicantIndex = booking.applicants.findIndex((applicant) => applicant.ticketNumber === ticketNumber);
      const link = { bookingCode, applicantIndex, ticketNumber, applicationNumber, trackingCode, act };
      const ifNew = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
      const command = new TransactWriteItemsCommand({
        ClientRequestToken: randomUUID(),
        TransactItems: [
          linkApplication(table, link),
          { Put: { ...ifNew, Item: { ...applicationItem(application, entries), ...writtenBy(table) } } },
          { Put: { ...ifNew, Item: toItem({ ...trackingKey(trackingCode), entity: "tracking", applicationNumber }) } },
        ],
      });
      try {
        return (await despiteContention(() => table.client.send(command))) !== "busy";
      } catch (fault) {
        if (isOvertaken(fault)) return false;
        throw fault;
      }
    },
    save: async (application, entries) => {
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: { ...applicationItem(application, entries), ...writtenBy(table) },
            ConditionExpression: "version = :before",
            ExpressionAttributeValues: toItem({ ":before": application.version - 1 }),
          }),
        );
        return true;
      } catch (fault) {
        if (isOvertaken(fault)) return false;
        throw fault;
      }
    },
  };
};

/** Somebody else wrote first, or is writing now. */
const isOvertaken = (fault: unknown): boolean =>
  fault instanceof ConditionalCheckFailedException ||
  fault instanceof TransactionConflictException ||
  (cancellationOf(fault)?.some(({ Code }) => Code === "ConditionalCheckFailed") ?? false);
