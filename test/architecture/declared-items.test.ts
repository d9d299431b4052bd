import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { bookingItem, seatItem } from "@sip/storage-dynamodb/booking-items";
import { toItem } from "@sip/storage-dynamodb/items";
import { personKey, phoneDayKey, trackingKey } from "@sip/storage-dynamodb/keys";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../support/applications/office-desk.ts";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { strangersIn, undeclaredIn } from "../support/table/declared-items.ts";

const booking = checkedInBooking({ state: "booked", remindAt: "2026-12-21T09:00:00.000Z" });
const stored = bookingItem(booking);
const budi = { is: /BUDI/, as: "plain" } as const;

describe("an item that is not as its row says", () => {
  it("is seen by an attribute that the row does not know, at any depth, and in what it carries", () => {
    expect(strangersIn(stored)).toEqual([]);
    expect(strangersIn({ ...stored, mother: { S: "SITI" } })).toEqual(["booking: mother"]);
    const contact = { ...booking.contact, email: "budi@example.com" };
    expect(strangersIn(bookingItem({ ...booking, contact }))).toEqual(["booking: contact.email"]);
    const [budi, siti] = booking.applicants;
    if (budi === undefined || siti === undefined) throw new Error("two people");
    const applicants = [budi, { ...siti, born: "1999-03-12" }];
    expect(strangersIn(bookingItem({ ...booking, applicants }))).toEqual(["booking: applicants[].born"]);
    const carrying = seatItem(booking, 1, { ...booking, booking: { ...booking, applicants } });
    expect(strangersIn(carrying)).toEqual(["seat: booking.applicants[].born"]);
  });

  it("is seen by an empty attribute as well", () => {
    expect(strangersIn({ ...stored, extras: { L: [] } })).toEqual(["booking: extras"]);
  });

  it("is seen by the attributes of a list that it does not belong to", () => {
    const strange = { ...stored, deadlineKey: { S: "pekanbaru" } };
    expect(strangersIn(strange)).toEqual(["booking: deadlineKey"]);
  });

  it("is seen by a key of another kind, of other parts, or one that its attributes contradict", () => {
    expect(strangersIn({ ...stored, pk: { S: "PERSON#K7M-2QX-9RD" } })).toEqual(["booking: pk"]);
    expect(strangersIn({ ...stored, pk: { S: "BOOKING#K7M-2QX-9RD#1" } })).toEqual(["booking: pk"]);
    expect(strangersIn({ ...stored, pk: { S: "BOOKING#K7M-2QX-9RE" } })).toEqual(["booking: pk"]);
  });

  it("is seen when it would never expire, or would although its row says that it stays", () => {
    const { expiresAt, ...endless } = stored;
    expect(strangersIn(endless)).toEqual(["booking: expiresAt"]);
    const tracking = toItem({ ...trackingKey("7Q4M"), entity: "tracking", applicationNumber: "PKU-26-000123" });
    expect(strangersIn(tracking)).toEqual([]);
    expect(strangersIn({ ...tracking, ...(expiresAt && { expiresAt }) })).toEqual(["tracking: expiresAt"]);
  });

  it("is a fault when it is of no entity", () => {
    expect(() => strangersIn({ ...stored, entity: { S: "ticket" } })).toThrow("an item of no entity: ticket");
  });
});

describe("what is personal and not declared", () => {
  it("is seen in an attribute, and in a text that has it among other things", async () => {
    expect(undeclaredIn(stored, [budi])).toEqual([]);
    expect(undeclaredIn({ ...stored, sessionNote: { S: "BUDI comes late" } }, [budi])).toEqual([
      "booking: sessionNote",
    ]);
  });

  it("is seen where it is kept otherwise than declared: an id where a name stands, a name where an id should", () => {
    const swapped = { ...stored, phoneId: { S: "BUDI SANTOSO" } };
    expect(undeclaredIn(swapped, [budi])).toEqual(["booking: phoneId"]);
  });

  it("is seen in a key", () => {
    const day = toItem({ ...phoneDayKey("+6281234567890", "2026-12-22"), entity: "phone-day" });
    expect(undeclaredIn(day, [{ is: /\+62/, as: "plain" }])).toEqual(["phone-day: phoneId"]);
    const person = toItem({ ...personKey("person-budi"), entity: "person" });
    expect(undeclaredIn(person, [{ is: /^person-budi$/, as: "keyed id" }])).toEqual([]);
  });

  it("is seen wherever it stands when it may be stored nowhere, as the NIK", () => {
    const reason = { ...booking, released: [] };
    expect(undeclaredIn(bookingItem(reason), [{ is: /\d{16}/ }])).toEqual([]);
    const contact = { ...booking.contact, phone: "1499011703990001" };
    expect(undeclaredIn(bookingItem({ ...booking, contact }), [{ is: /\d{16}/ }])).toEqual(["booking: contact.phone"]);
  });

  it("is what an application has: its owner's name, also among the words that are searched", async () => {
    const desk = officeDesk();
    const { application, entries } = desk.stored(await desk.openFor());
    const item = applicationItem(application, entries);
    expect(undeclaredIn(item, [budi])).toEqual([]);
    expect(undeclaredIn(item, [{ is: /BUDI/, as: "masked" }])).toEqual([
      "application: applicantName",
      "application: searchText",
    ]);
  });
});
