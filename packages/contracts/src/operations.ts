import type * as z from "zod/mini";
import {
  ApplicationOpened,
  ApplicationPage,
  OpenApplicationRequest,
  StepTaken,
  TakeStepRequest,
  TrackView,
} from "./applications.ts";
import { DeadlineList, DeadlineView } from "./deadlines.ts";
import { OfficeList, OfficeView } from "./offices.ts";
import {
  ConfirmVerification,
  PhoneSignedOut,
  RequestVerification,
  VerificationConfirmed,
  VerificationRequested,
} from "./people.ts";
import {
  AnyBookSlotRequest,
  ArrivalsView,
  Availability,
  BookingList,
  BookingMade,
  BookingView,
  CheckInAnswer,
  CheckInRequest,
  PersonReleased,
  ReleasePersonRequest,
  RescheduleRequest,
} from "./queue.ts";
import { ServiceView } from "./services.ts";
import { Health, Settings } from "./system.ts";

export interface Operation {
  readonly summary: string;
  readonly query?: readonly string[];
  readonly headers?: readonly string[];
  readonly request?: z.ZodMiniType;
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodMiniType }>>;
  /** Statuses of the problems it may answer besides 400, 401, 403, 429 and 500. */
  readonly problems?: readonly number[];
}

const ok = (description: string, schema: z.ZodMiniType) => ({ 200: { description, schema } });

/** What each HTTP function takes and gives, by the function's name; paths and methods are the catalog's. */
export const operations: Readonly<Record<string, Operation>> = {
  "show-health": { summary: "Is the service up, and does its table answer?", answers: ok("Both.", Health) },
  "show-openapi": { summary: "This document.", answers: { 200: { description: "OpenAPI 3.1." } } },
  "show-settings": { summary: "Where staff sign in.", answers: ok("The identity provider.", Settings) },
  "list-offices": { summary: "All offices.", answers: ok("The offices.", OfficeList) },
  "show-office": {
    summary: "Hours, counters, fees, rules and next release of an office.",
    answers: ok("The office.", OfficeView),
    problems: [404],
  },
  "show-service": {
    summary: "Kinds of application with their papers, and the steps of a service.",
    answers: ok("The service.", ServiceView),
    problems: [404],
  },
  "show-availability": {
    summary: "Sessions with their free places, at most 62 days.",
    query: ["from", "service", "to"],
    answers: ok("Sessions, the earliest first.", Availability),
    problems: [404],
  },
  "request-verification": {
    summary: "Send a code to a phone, or let the phone prove itself by a message.",
    request: RequestVerification,
    answers: {
      202: { description: "The code is on its way, or the message is awaited.", schema: VerificationRequested },
    },
    problems: [409],
  },
  "confirm-verification": {
    summary: "Exchange the code, or the message that came, for a bearer token; without a message yet 409.",
    request: ConfirmVerification,
    answers: ok("The applicant's token.", VerificationConfirmed),
    problems: [404, 409],
  },
  "sign-out-phone": {
    summary: "End the sessions of the caller's phone on all devices; it acts within five minutes.",
    answers: ok("By when the last one is turned away.", PhoneSignedOut),
  },
  "book-slot": {
    summary: "Book places in one session for one to five people, all or none.",
    headers: ["Idempotency-Key"],
    request: AnyBookSlotRequest,
    answers: {
      201: {
        description: "Booked; the same key gives the same answer to the same request, and 400 to another.",
        schema: BookingMade,
      },
    },
    problems: [404, 409],
  },
  "list-bookings": { summary: "The caller's bookings, the newest first.", answers: ok("Bookings.", BookingList) },
  "show-booking": {
    summary: "One of the caller's bookings.",
    answers: ok("The booking.", BookingView),
    problems: [404],
  },
  "cancel-booking": {
    summary: "Give the places back.",
    answers: ok("The booking.", BookingView),
    problems: [404, 409],
  },
  "reschedule-booking": {
    summary: "Move a booking; the old places are kept until the new ones are had.",
    request: RescheduleRequest,
    answers: ok("The booking.", BookingView),
    problems: [404, 409],
  },
  "check-in": {
    summary: "The people of a booking have arrived.",
    request: CheckInRequest,
    answers: ok("Their tickets.", CheckInAnswer),
    problems: [404, 409],
  },
  "release-person": {
    summary: "Free one person whom somebody else booked; the officer has seen the identity card (KTP).",
    request: ReleasePersonRequest,
    answers: ok("The person may be booked again; the others of that booking keep their places.", PersonReleased),
    problems: [404, 409],
  },
  "list-arrivals": { summary: "Who comes on a day.", query: ["date"], answers: ok("The day's list.", ArrivalsView) },
  "open-application": {
    summary: "Open the application of a checked-in ticket.",
    request: OpenApplicationRequest,
    answers: { 201: { description: "Opened; asking again answers the same.", schema: ApplicationOpened } },
    problems: [404, 409],
  },
  "list-applications": {
    summary: "Applications of the office, by step or by number, code or name.",
    query: ["service", "step", "q", "after", "limit"],
    answers: ok("A page.", ApplicationPage),
  },
  "take-step": {
    summary: "Move an application along its chart.",
    request: TakeStepRequest,
    answers: ok("Where it stands now.", StepTaken),
    problems: [404, 409],
  },
  "track-application": {
    summary: "Where an application stands, for the holder of its tracking code.",
    answers: ok("The status.", TrackView),
    problems: [404],
  },
  "list-deadlines": {
    summary: "Promises that are open, at risk or breached, the first due first.",
    query: ["state"],
    answers: ok("Deadlines.", DeadlineList),
  },
  "acknowledge-deadline": {
    summary: "A supervisor takes a case over.",
    answers: ok("The deadline.", DeadlineView),
    problems: [404, 409],
  },
  "verify-whatsapp-webhook": {
    summary: "Meta's handshake.",
    query: ["hub.mode", "hub.verify_token", "hub.challenge"],
    answers: { 200: { description: "The challenge, as text." } },
  },
  "receive-whatsapp": {
    summary: "Receipts and messages from WhatsApp, signed over the raw bytes.",
    headers: ["X-Hub-Signature-256"],
    answers: { 200: { description: "Taken." } },
  },
};
