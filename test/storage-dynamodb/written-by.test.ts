import { randomUUID } from "node:crypto";
import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { sendNotice } from "@sip/domain/notices/send-notice";
import { takeReceipt } from "@sip/domain/notices/take-receipt";
import { verificationNotice } from "@sip/domain/notices/verification-notice";
import { requestInboundProof } from "@sip/domain/people/request-inbound-proof";
import { takeMessage } from "@sip/domain/people/take-message";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedPhoneDays } from "@sip/storage-dynamodb/phone-days";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import type { Table } from "@sip/storage-dynamodb/table";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { officeDesk } from "../support/applications/office-desk.ts";
import { verificationFact } from "../support/notices/facts.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { queueOnTable, seals } from "../support/queue/queue-on-table.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let whole: TestTable;
let table: Table;
let requestId: string | undefined;
beforeAll(async () => {
  whole = await openTestTable();
});
afterAll(() => whole.close());
beforeEach(async () => {
  requestId = "request-1";
  table = { ...(await emptyTable(whole)), requestId: () => requestId };
});

/** Who wrote the items of this entity. */
const writersOf = async (entity: string) => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  return Items.filter((item) => item.entity?.S === entity).map((item) => item.requestId?.S);
};
const itemsOf = async (entity: string) => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  return Items.filter((item) => item.entity?.S === entity);
};

describe("an item whose change tells a fact carries the request that wrote it last", () => {
  it("a booking: from its first seat, and from whoever changed it", async () => {
    const ports = queueOnTable(table, afterRelease);
    const made = await bookSlot(ports)(bookingRequest(1));
    if (!made.ok) throw new Error(made.refusal.kind);
    expect(await writersOf("seat")).toEqual(["request-1"]);
    const [after] = await itemsOf("seat");
    await projectBooking(table)({ pk: "SEAT", ...(after && { after }) });
    expect(await writersOf("booking")).toEqual(["request-1"]);
    requestId = "request-2";
    const cancelled = await cancelBooking(ports)({
      bookingCode: made.value.bookingCode,
      phone: bookingRequest(1).phone,
    });
    expect(cancelled.ok).toBe(true);
    expect(await writersOf("booking")).toEqual(["request-2"]);
  });

  it("an application, when it is opened and at each step", async () => {
    const booking = checkedInBooking();
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: bookingItem(booking) }));
    const desk = officeDesk({ bookings: [booking] });
    const opened = await desk.applications.find(await desk.openFor());
    if (opened === undefined) throw new Error("not opened");
    const applications = storedApplications(table);
    await applications.open(opened, {}, booking);
    expect(await writersOf("application")).toEqual(["request-1"]);
    requestId = "request-2";
    await applications.save({ ...opened, version: opened.version + 1 }, {});
    expect(await writersOf("application")).toEqual(["request-2"]);
  });

  it("a verification", async () => {
    const at = { requestedAt: afterRelease, expiresAt: "2026-12-18T07:40:00.000Z", failedTries: 0 };
    const about = { phone: "+6281299000001", phoneId: "phone-1", channel: "sms", language: "id" } as const;
    await storedVerifications(table).add({ verificationId: "1", ...about, ...at });
    expect(await writersOf("verification")).toEqual(["request-1"]);
  });

  it("a proof by message and the phone's day: the webhook that brought the message", async () => {
    const clock = () => afterRelease;
    const { phoneIds } = seals;
    const inboundProofs = storedInboundProofs(table);
    const parts = { inboundProofs, phoneDays: storedPhoneDays(table), phoneSessions: storedPhoneSessions(table) };
    const take = takeMessage({ ...parts, phoneIds, clock });
    const newWord = () => "K7M-2QX";
    const request = requestInboundProof({
      inboundProofs,
      phoneIds,
      clock,
      newWord,
      newId: randomUUID,
      officeNumber: "1",
    });
    await request({ phone: "+6281299000001", language: "id", device: {} });
    requestId = "webhook-1";
    const sent = { from: "6281299000001", sentAt: afterRelease };
    expect((await take({ ...sent, messageId: "wamid.1", text: "K7M-2QX" })).kind).toBe("proven");
    expect(await writersOf("inbound-proof")).toEqual(["webhook-1"]);
    requestId = "webhook-2";
    expect((await take({ ...sent, messageId: "wamid.2", text: "halo" })).kind).toBe("unasked");
    expect(await writersOf("phone-day")).toEqual(["webhook-2"]);
  });

  it("and nobody's request where there is none, as of a seed", async () => {
    requestId = undefined;
    await bookSlot(queueOnTable(table, afterRelease))(bookingRequest(1));
    expect(await writersOf("seat")).toEqual([undefined]);
  });
});

describe("a notice", () => {
  const now = "2026-12-18T07:00:10.000Z";
  const notice = verificationNotice({ ...verificationFact("whatsapp"), happenedAt: now });
  const accepted = async () => ({ kind: "accepted", providerId: "wamid.1" }) as const;
  const codes = { codeOf: () => "123456", mayGoBySms: async () => true };
  const said = () => {
    const channels = { whatsapp: { send: accepted }, sms: { send: accepted } };
    return sendNotice({ notices: storedNotices(table), channels, codes, clock: () => now, pause: async () => {} })(
      notice,
    );
  };

  it("carries the request that caused it, and says so to who takes its receipts", async () => {
    await said();
    expect(await writersOf("notice")).toEqual(["request-1"]);
    requestId = "webhook-1";
    const followed: string[] = [];
    const notices = storedNotices(table, (id) => followed.push(id));
    const take = takeReceipt({ notices, channels: { sms: { send: accepted } }, codes, clock: () => now });
    const receipt = { noticeId: notice.noticeId, channel: "whatsapp", providerId: "wamid.1", at: now } as const;
    for (const status of ["delivered", "read", "failed"] as const) {
      followed.length = 0;
      await take({ ...receipt, status });
      expect([status, ...new Set(followed)]).toEqual([status, "request-1"]);
    }
    expect(await writersOf("notice")).toEqual(["request-1"]);
  });

  it("of an older release names none, and is read all the same", async () => {
    requestId = undefined;
    await said();
    const followed: string[] = [];
    expect(await storedNotices(table, (id) => followed.push(id)).find(notice.noticeId)).toMatchObject({
      state: "sent",
    });
    expect(followed).toEqual([]);
  });
});
