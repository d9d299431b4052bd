import { bookSlot } from "@sip/domain/queue/book-slot";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { officeWithSessions } from "../support/offices/offices-with-quota.ts";
import { adult } from "../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { queueOnTable } from "../support/queue/queue-on-table.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { meteredTable } from "../support/table/metered-table.ts";
import { emptyTable, type TestTable } from "../support/table/table.ts";

interface Where {
  readonly date: string;
  readonly session: string;
}

const capacity = 13;
const hours = ["07:30", "08:30", "09:30", "10:30", "11:30", "12:30", "13:30", "14:30"];
const dates = ["2026-12-21", "2026-12-22", "2026-12-23"];
const sessions: readonly Where[] = dates.flatMap((date) => hours.map((session) => ({ date, session })));
const sessionAt = (index: number): Where => sessions[index % sessions.length] ?? { date: "", session: "" };

/** The week of 21 December 2026 at Pekanbaru, half an hour after it opened, on an empty table. */
export const attackedQueue = async (engine: TestTable) => {
  const plain = await emptyTable(engine);
  const { table, meter } = meteredTable(plain, engine.engine.endpoint);
  const ports = queueOnTable(table, afterRelease, officeWithSessions(hours, capacity));
  const book = bookSlot(ports);
  const reschedule = rescheduleBooking(ports);
  const phoneOf = (phone: number): string => bookingRequest(phone).phone;
  return {
    capacity,
    sessions,
    sessionAt,
    meter,
    ask: ({ phone, people, where, key }: { phone: number; people: readonly number[]; where: Where; key: string }) =>
      book({
        ...bookingRequest(phone, { ...where, idempotencyKey: key }),
        applicants: people.map(adult),
      }),
    move: ({ phone, booked, where }: { phone: number; booked: Awaited<ReturnType<typeof book>>; where: Where }) =>
      reschedule({ ...where, phone: phoneOf(phone), bookingCode: booked.ok ? booked.value.bookingCode : "" }),
    wait: (milliseconds: number): void => {
      ports.present.now = new Date(Date.parse(ports.present.now) + milliseconds).toISOString();
    },
    state: () => queueStateOf(plain),
  };
};

export type AttackedQueue = Awaited<ReturnType<typeof attackedQueue>>;
