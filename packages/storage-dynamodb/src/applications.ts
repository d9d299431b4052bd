import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import type { Applications } from "@sip/domain/applications/ports";
import type { Booking } from "@sip/domain/queue/booking";
import * as z from "zod/mini";
import { ApplicationItem, applicationItem } from "./application-item.ts";
import { cancellationOf, getItem, toItem } from "./items.ts";
import { applicationKey, bookingKey, trackingKey } from "./keys.ts";
import type { Table } from "./table.ts";

const Tracking = z.object({ applicationNumber: z.string() });

export const storedApplications = (table: Table): Applications => {
  const find = (applicationNumber: string): Promise<Application | undefined> =>
    getItem(table, ApplicationItem, applicationKey(applicationNumber));
  return {
    find,
    findByTrackingCode: async (trackingCode) => {
      const tracking = await getItem(table, Tracking, trackingKey(trackingCode));
      return tracking === undefined ? undefined : find(tracking.applicationNumber);
    },
    open: async (application, agenda, booking) => {
      const { applicationNumber, trackingCode } = application;
      const ifNew = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
      const tracking = { ...trackingKey(trackingCode), entity: "tracking", applicationNumber };
      try {
        await table.client.send(
          new TransactWriteItemsCommand({
            TransactItems: [
              linkTicket(table, application, booking),
              { Put: { ...ifNew, Item: applicationItem(application, agenda) } },
              { Put: { ...ifNew, Item: toItem(tracking) } },
            ],
          }),
        );
        return true;
      } catch (fault) {
        if (isOvertaken(fault)) return false;
        throw fault;
      }
    },
    save: async (application, agenda) => {
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: applicationItem(application, agenda),
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

/** The booking gets a new version with it, so that nobody who read the old one writes over the link. */
const linkTicket = (table: Table, application: Application, booking: Booking): TransactWriteItem => {
  const { applicationNumber, trackingCode, ticketNumber } = application;
  const place = booking.applicants.findIndex((applicant) => applicant.ticketNumber === ticketNumber);
  return {
    Update: {
      TableName: table.name,
      Key: toItem({ ...bookingKey(booking.bookingCode) }),
      UpdateExpression: `SET applicants[${place}].applicationNumber = :number, applicants[${place}].trackingCode = :code, version = :next`,
      ConditionExpression: "version = :read",
      ExpressionAttributeValues: toItem({
        ":number": applicationNumber,
        ":code": trackingCode,
        ":read": booking.version,
        ":next": booking.version + 1,
      }),
    },
  };
};

/** Somebody else wrote first, or is writing at this very moment. */
const isOvertaken = (fault: unknown): boolean => {
  if (fault instanceof ConditionalCheckFailedException || fault instanceof TransactionConflictException) return true;
  const codes = cancellationOf(fault)?.map(({ Code }) => Code) ?? [];
  return codes.includes("ConditionalCheckFailed") || codes.includes("TransactionConflict");
};
