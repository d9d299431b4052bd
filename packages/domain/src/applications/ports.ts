import type { Instant } from "../clock.ts";
import type { Booking } from "../queue/booking.ts";
import type { Report } from "../skip-and-report.ts";
import type { Application } from "./application.ts";
import type { IndexEntries, ReviewState } from "./index-entries.ts";
import type { DueList } from "./next-due.ts";

/** Single applications. Reads are consistent. */
export interface Applications {
  find(applicationNumber: string): Promise<Application | undefined>;
  findByTrackingCode(trackingCode: string): Promise<Application | undefined>;
  /**
   * Stores a new application, its tracking code, and the link on its ticket: all or nothing. False, with nothing
   * stored, when the people of the booking are not checked in, or the ticket has an application already.
   */
  open(application: Application, entries: IndexEntries, booking: Booking): Promise<boolean>;
  /** Stores the next version. False, with nothing stored, when the stored version is not the one before it. */
  save(application: Application, entries: IndexEntries): Promise<boolean>;
}

/** Counts the applications of an office and year from 1. A number that is not used in the end is left out. */
export interface ApplicationNumbers {
  next(officeId: string, year: number): Promise<number>;
}

/** A code that nobody can guess: at least 12 characters of Crockford's base 32. */
export type NewTrackingCode = () => string;

export interface ApplicationQuestion {
  readonly officeId: string;
  /** Only applications of a service at this step, the longest waiting first; without it all, the newest first. */
  readonly at?: { readonly serviceId: string; readonly step: string };
  /** Only applications whose name or number contains this text, in capitals or not. */
  readonly text?: string;
  readonly limit: number;
  /** Continue after this application. Its `at` is needed with a step. */
  readonly after?: Cursor;
}

export interface ReviewQuestion {
  readonly officeId: string;
  readonly state: ReviewState;
  /** Only what was flagged from then on. */
  readonly since?: Instant;
  readonly limit: number;
  /** Continue after this application; its `at` is needed. */
  readonly after?: Cursor;
}

/** Where a page ended. */
export interface Cursor {
  readonly applicationNumber: string;
  /** Its instant in a list that goes by instants: since when it stands at the step, or when it was flagged last. */
  readonly at?: Instant;
}

export interface ApplicationPage {
  readonly applications: readonly Application[];
  /** Set when there may be more. */
  readonly next?: Cursor;
}

/**
 * Lists of applications. Answers may be some milliseconds old. An application that cannot be read is reported and left
 * out.
 */
export interface ApplicationLists {
  /**
   * A search by text reads a bounded number of applications: a page may have fewer than `limit`, and still a `next`.
   */
  page(question: ApplicationQuestion, report: Report): Promise<ApplicationPage>;
  /**
   * Those that exist, in the order of the numbers. One that cannot be read is a fault here: somebody who asks for its
   * number must not be told that it does not exist.
   */
  findAll(applicationNumbers: readonly string[]): Promise<readonly Application[]>;
  /** The office's open deadlines, the first due first. */
  openDeadlines(officeId: string, report: Report): Promise<readonly Application[]>;
  /** What the office holds although the clock has started, so that no day is due; the oldest first. */
  held(officeId: string, report: Report): Promise<readonly Application[]>;
  /** The office's flagged applications of one state, the last flagged first. */
  reviews(question: ReviewQuestion, report: Report): Promise<ApplicationPage>;
  /** All entries of the list up to and including an instant, in groups as they are read. */
  due(list: DueList, upTo: Instant, report: Report): AsyncIterable<readonly Application[]>;
}
