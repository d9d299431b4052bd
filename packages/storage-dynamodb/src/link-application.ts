import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Act } from "@sip/domain/act";
import { toItem } from "./items.ts";
import { bookingKey } from "./keys.ts";
import type { Table } from "./table.ts";

export interface ApplicationLink {
  readonly bookingCode: string;
  /** Position of the applicant in the booking, from 0. */
  readonly applicantIndex: number;
  readonly ticketNumber: string;
  readonly applicationNumber: string;
  readonly trackingCode: string;
  /** The opening. */
  readonly act: Act;
}

/**
 * The booking's part in the opening of an application: it gives the applicant both numbers. The condition fails unless
 * the people are checked in, the ticket is the applicant's, and the ticket has no application yet.
 */
export const linkApplication = (
  table: Pick<Table, "name">,
  { bookingCode, applicantIndex, ticketNumber, applicationNumber, trackingCode, act }: ApplicationLink,
): TransactWriteItem => {
  const applicant = `applicants[${applicantIndex}]`;
  return {
    Update: {
      TableName: table.name,
      Key: toItem({ ...bookingKey(bookingCode) }),
      UpdateExpression: `SET ${applicant}.applicationNumber = :number, ${applicant}.trackingCode = :tracking, act = :act`,
      ConditionExpression:
        `#state = :checkedIn AND ${applicant}.ticketNumber = :ticket ` +
        `AND attribute_not_exists(${applicant}.applicationNumber)`,
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: toItem({
        ":number": applicationNumber,
        ":tracking": trackingCode,
        ":act": act,
        ":checkedIn": "checked-in",
        ":ticket": ticketNumber,
      }),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
};
