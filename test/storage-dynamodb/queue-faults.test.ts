import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { reopenReturnedSeats } from "@sip/domain/queue/reopen-returned-seats";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { isTooBusy } from "@sip/lambda-kit/too-busy";
import { seatItem } from "@sip/storage-dynamodb/booking-items";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeWithSessions } from "../support/offices/offices-with-quota.ts";
import { adult } from "../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { brokenInvariants } from "../support/queue/queue-invariants.ts";
import { queueOnTable } from "../support/queue/queue-on-table.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { type FaultKind, type Faults, faultKinds, faultyTable } from "../support/table/faulty-table.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

/** Room for the seats that three lost answers of the dispenser cost. */
const capacity = 12;
const office = officeWithSessions(["07:30", "08:30"], capacity);

/** A table of its own and a wire that can break. */
const scene = async () => {
  const plain = await emptyTable(engine);
  const { table, faults } = faultyTable(plain, engine.engine.endpoint);
  const ports = queueOnTable(table, afterRelease, office);
  return { plain, faults, ports };
};

/** Once per position, or at this operation however often it is tried: an outage. */
type Extent = "once" | "outage";

/** The whole truth after the storm: nothing broken, and after one sweep at rest no seat is missing. */
const truthOf = async ({ plain }: Awaited<ReturnType<typeof scene>>) => {
  const calm = queueOnTable(plain, afterRelease, office);
  await reopenReturnedSeats(calm)(new Date(Date.parse(afterRelease) + 300_000).toISOString());
  const state = await queueStateOf(plain);
  const seats = [...state.dispensers.values()].reduce((sum, { left }) => sum + left, 0);
  return {
    broken: brokenInvariants(state, capacity, afterRelease),
    held: state.seats.size,
    missing: state.dispensers.size * capacity - seats - state.seats.size,
  };
};

const storms = (["once", "outage"] as Extent[]).flatMap((extent) =>
  faultKinds.flatMap((fault) => [1, 2, 3].map((position) => ({ extent, fault, position }))),
);

const strike = (faults: Faults, fault: FaultKind, position: number, extent: Extent): void => {
  let struck: string | undefined;
  faults.at = (count: number, operation: string) => {
    if (count === position) struck = operation;
    return count === position || (extent === "outage" && operation === struck) ? fault : undefined;
  };
};

describe.concurrent("a booking that meets a fault at any of its requests is one booking in the end", () => {
  it.each(storms)("$fault at request $position, $extent", async ({ fault, position, extent }) => {
    const stage = await scene();
    const book = bookSlot(stage.ports);
    const request = bookingRequest(1, { applicants: [adult(1), adult(2)] });
    strike(stage.faults, fault, position, extent);
    // What the person sees: an answer, "busy", or a broken line. Then they press the button again.
    const first = await book(request).catch((broken: unknown) => broken);
    if (extent === "once") expect(first).toMatchObject({ ok: true });
    else if (first instanceof Error) expect(first).toSatisfy(isOutage);
    else expect(first).toSatisfy(isBookedOrBusy);
    // The layer does break the line, or all of this would show nothing.
    if (extent === "outage" && fault.startsWith("dropped")) expect(first).toBeInstanceOf(Error);
    stage.faults.at = () => undefined;
    const again = await book(request);
    expect(again).toMatchObject({ ok: true });
    if (isBooked(first)) expect(again).toEqual(first);
    expect(await truthOf(stage)).toEqual({ broken: [], held: 2, missing: 0 });
  });
});

/** What the edge answers with 500, or with 429 where the storage refuses for its load. */
const isOutage = (fault: unknown): boolean =>
  fault instanceof Error && (fault.message === "socket hang up" || isTooBusy(fault));

const isBooked = (result: unknown): boolean =>
  typeof result === "object" && result !== null && "ok" in result && result.ok === true;
const isBookedOrBusy = (result: unknown): boolean =>
  isBooked(result) || JSON.stringify(result) === JSON.stringify({ ok: false, refusal: { kind: "busy" } });

describe.concurrent("cancelling and moving that meet a fault at any request leave one truth", () => {
  const positions = [1, 2, 3, 4, 5];
  const changes = (["once", "outage"] as Extent[]).flatMap((extent) =>
    faultKinds.flatMap((fault) => positions.map((position) => ({ extent, fault, position }))),
  );

  const booked = async (stage: Awaited<ReturnType<typeof scene>>) => {
    const made = await bookSlot(queueOnTable(stage.plain, afterRelease, office))(
      bookingRequest(1, { applicants: [adult(1), adult(2)] }),
    );
    if (!made.ok) throw new Error(made.refusal.kind);
    return { bookingCode: made.value.bookingCode, phone: bookingRequest(1).phone };
  };

  it.each(changes)("cancel: $fault at request $position, $extent", async ({ fault, position, extent }) => {
    const stage = await scene();
    const own = await booked(stage);
    const cancel = cancelBooking(stage.ports);
    strike(stage.faults, fault, position, extent);
    await cancel(own).catch((broken: unknown) => expect(broken).toSatisfy(isOutage));
    stage.faults.at = () => undefined;
    expect(await cancel(own)).toMatchObject({ ok: true, value: { state: "cancelled" } });
    expect(await truthOf(stage)).toEqual({ broken: [], held: 0, missing: 0 });
  });

  it.each(changes)("move: $fault at request $position, $extent", async ({ fault, position, extent }) => {
    const stage = await scene();
    const own = await booked(stage);
    const move = rescheduleBooking(stage.ports);
    const target = { ...own, date: "2026-12-22", session: "08:30" };
    strike(stage.faults, fault, position, extent);
    await move(target).catch((broken: unknown) => expect(broken).toSatisfy(isOutage));
    stage.faults.at = () => undefined;
    expect(await move(target)).toMatchObject({ ok: true, value: { session: "08:30", reschedulesLeft: 0 } });
    expect(await truthOf(stage)).toEqual({ broken: [], held: 2, missing: 0 });
  });
});

describe("the stream", () => {
  it("may bring a booking twice, or after its owner has cancelled it", async () => {
    const stage = await scene();
    const made = await bookSlot(stage.ports)(bookingRequest(1));
    if (!made.ok) throw new Error(made.refusal.kind);
    const [seat] = [...(await queueStateOf(stage.plain)).seats.values()];
    if (seat?.booking === undefined) throw new Error("the first seat carries no booking");
    const project = projectBooking(stage.plain);
    const record = {
      pk: "",
      after: seatItem(seat, seat.seat, { bookingCode: seat.bookingCode, booking: seat.booking }),
    };
    await project(record);
    await project(record);
    await cancelBooking(stage.ports)({ bookingCode: seat.bookingCode, phone: bookingRequest(1).phone });
    await project(record);
    const { bookings } = await queueStateOf(stage.plain);
    expect([...bookings.values()].map(({ state, version }) => ({ state, version }))).toEqual([
      { state: "cancelled", version: 2 },
    ]);
  });
});
