import { type IsoDate, isIsoDate } from "@sip/calendar/date";

/** On which a thing can have been issued: from the day on which its application was opened to today. */
export interface IssueDays {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * Nothing is issued before its application was opened, nor in the future. The days of the steps between are no bound:
 * the national system prints a book, and SIP may learn of that and of the approval before it on the next day.
 */
export const isIssueDay = (written: string, { from, until }: IssueDays): written is IsoDate =>
  isIsoDate(written) && written >= from && written <= until;
