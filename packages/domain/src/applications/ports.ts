import type { Instant } from "../clock.ts";
import type { Booking } from "../queue/booking.ts";
import type { Report } from "../skip-and-report.ts";
import type { Application } from "./application.ts";
import type { DueList, IndexEntries } from "./index-entries.ts";

/** Applications, one by one. Reads are consistent: what was saved is seen. */
export interface Applications {
  find(applicationNumber: string): Promise<Application | undefined>;
  findByTrackingCode(trackingCode: string): Promise<Application | undefined>;
  /**
   * Stores a new application, the way to it from its tracking code, and the link on its ticket: all or nothing. False, and
   * nothing is stored, when the people of the booking are not checked in, or the ticket has an application already.
   */
  open(application: Application, entries: IndexEntries, booking: Booking): Promise<boolean>;
  /** Stores the next version. False, and nothing is stored, when the stored version is not the one before it. */
  save(application: Application, entries: IndexEntries): Promise<boolean>;
}

/** Counts the applications of an office and year from 1. A number that is drawn and not used leaves a gap. */
export interface ApplicationNumbers {
  next(officeId: string, year: number): Promise<number>;
}

/** A code that nobody can guess: at least 12 characters of Crockford's base 32. */
export type NewTrackingCode = () => string;

export interface ApplicationQuestion {
  readonly officeId: string;
  /** Only those of a service that stand at this step, the longest waiting first; without it all, the newest first. */
  readonly at?: { readonly serviceId: string; readonly step: string };
  /** Only those whose name or number contains this, whatever the case. */
  readonly text?: string;
  readonly limit: number;
  /** Go on behind this application. Its `stepAt` is needed with a step. */
  readonly after?: Cursor;
}

/** Where a page ended. */
export interface Cursor {
  readonly applicationNumber: string;
  /** Since when it stands at the step that was asked for. */
  readonly stepAt?: Instant;
}

export interface ApplicationPage {
  readonly applications: readonly Application[];
  /** Set when there may be more. */
  readonly next?: Cursor;
}

/** Applications, many at a time. Answers may be some milliseconds old. One that cannot be read is reported and left out. */
export interface ApplicationLists {
  /** A search by text reads a bounded number of applications: a page may have fewer than `limit` and yet a `next`. */
  page(question: ApplicationQuestion, report: Report): Promise<ApplicationPage>;
  /**
   * Those that exist, in the order of the numbers. Here one that cannot be read is a fault: who asks for it by its name must
   * not be told that it is not there.
   */
  findAll(applicationNumbers: readonly string[]): Promise<readonly Application[]>;
  /** The office's open deadlines, the first due first. */
  openDeadlines(officeId: string, report: Report): Promise<readonly Application[]>;
  /** Everything on the list up to and including an instant, in groups as they are read. */
  due(list: DueList, upTo: Instant, report: Report): AsyncIterable<readonly Application[]>;
}
