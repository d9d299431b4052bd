import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import type { Bookings, Dispensers, Phones } from "@sip/domain/queue/ports";
import { reopenReturnedSeats } from "@sip/domain/queue/reopen-returned-seats";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import fc from "fast-check";
import { officeWithSessions } from "../offices/offices-with-quota.ts";
import { adult } from "./applicants.ts";
import { bookingRequest } from "./booking-request.ts";
import { officesOf, seals } from "./queue-on-table.ts";

/** What one person at a phone does, one thing after the other. */
export type Move =
  /** With the key of the booking before, as a client does that keeps one key for whatever it sends. */
  | { readonly kind: "book"; readonly people: readonly number[]; readonly session: string; readonly isKeyKept: boolean }
  | { readonly kind: "cancel" }
  | { readonly kind: "move"; readonly session: string }
  /** The scheduled sweep, which in truth comes when all is at rest: here it comes when it likes. */
  | { readonly kind: "reopen" }
  | { readonly kind: "project" };

const playedSessions = ["07:30", "08:30"] as const;
export const playedCapacity = 2;
/** Fewer people than moves, so that phones compete for the same ones. */
const peopleInPlay = 5;

const session = fc.constantFrom(...playedSessions);
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("book" as const),
      people: fc.uniqueArray(fc.nat(peopleInPlay - 1), { minLength: 1, maxLength: 2 }),
      session,
      isKeyKept: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "cancel" as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), session }) },
  { weight: 1, arbitrary: fc.constant({ kind: "reopen" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "project" as const }) },
);
export const phonesAtPlay = fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

export interface PlayedPorts {
  readonly phones: Phones;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly dispensers: Dispensers;
  readonly bookings: Bookings;
}

/** An answer that was lost on the way; people try again. */
export class Lost extends Error {}

const triesPerMove = 4;
const restMs = 300_000;

/**
 * Lets phones make their moves against the ports. `startMs` is when it begins; every look at the clock is a millisecond
 * later. Answers the codes that people were told they have, and who was left out of an answer that said yes.
 */
export const play = (ports: PlayedPorts, project: () => void | Promise<void>, startMs: number) => {
  const office = officeWithSessions(playedSessions, playedCapacity);
  let nowMs = startMs;
  const clock = (): string => {
    nowMs += 1;
    return new Date(nowMs).toISOString();
  };
  const all = { ...seals, ...ports, offices: officesOf(office), clock };
  const book = bookSlot(all);
  const cancel = cancelBooking(all);
  const reschedule = rescheduleBooking(all);
  const reopen = reopenReturnedSeats(all);
  const told: string[] = [];
  const leftOut: string[] = [];

  const phone = async (index: number, moves: readonly Move[]): Promise<void> => {
    const caller = bookingRequest(index).phone;
    let bookingCode: string | undefined;
    let idempotencyKey = `phone ${index}`;
    for (const [turn, next] of moves.entries()) {
      if (next.kind === "book" && !next.isKeyKept) idempotencyKey = `phone ${index} turn ${turn}`;
      await despiteLosses(async () => {
        if (next.kind === "book") {
          const applicants = next.people.map(adult);
          const booked = await book(bookingRequest(index, { idempotencyKey, applicants, session: next.session }));
          if (booked.ok) {
            bookingCode = booked.value.bookingCode;
            told.push(bookingCode);
            const ticketed = new Set(booked.value.tickets.map(({ applicantName }) => applicantName));
            for (const { fullName } of applicants) {
              if (!ticketed.has(fullName.toUpperCase())) leftOut.push(`${fullName} was left out of ${bookingCode}`);
            }
          }
        }
        if (next.kind === "cancel" && bookingCode !== undefined) await cancel({ bookingCode, phone: caller });
        if (next.kind === "move" && bookingCode !== undefined) {
          await reschedule({ bookingCode, phone: caller, date: "2026-12-22", session: next.session });
        }
        if (next.kind === "reopen") await reopen(new Date(nowMs + restMs).toISOString());
        if (next.kind === "project") await project();
      });
    }
  };
  return {
    phone,
    told,
    leftOut,
    reopenAtRest: () => reopen(new Date(nowMs + restMs).toISOString()),
    now: () => clock(),
  };
};

const despiteLosses = async (attempt: () => Promise<void>): Promise<void> => {
  for (let count = 1; count <= triesPerMove; count += 1) {
    try {
      await attempt();
      return;
    } catch (fault) {
      if (!isLost(fault)) throw fault;
    }
  }
};

const isLost = (fault: unknown): boolean =>
  fault instanceof Lost || (fault instanceof AggregateError && fault.errors.every(isLost));
