import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { alertSupervisors } from "@sip/domain/notices/alert-supervisors";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { sendNotice } from "@sip/domain/notices/send-notice";
import { takeReceipt } from "@sip/domain/notices/take-receipt";
import { tellAbout } from "@sip/domain/notices/tell-about";
import { verificationNotice } from "@sip/domain/notices/verification-notice";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { toItem } from "@sip/storage-dynamodb/items";
import { noticeKey } from "@sip/storage-dynamodb/keys";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import type { Table } from "@sip/storage-dynamodb/table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { officeDesk } from "../support/applications/office-desk.ts";
import { alertWorld } from "../support/notices/alert-world.ts";
import { bookingFact, readyFact, verificationFact } from "../support/notices/facts.ts";
import { describeNotices } from "../support/notices/notices-contract.ts";
import { pekanbaru, publicUrl } from "../support/offices/pekanbaru.ts";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { officesOf } from "../support/queue/queue-on-table.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

describeNotices("notices in the table", () =>
  storedNotices({
    get client() {
      return table.client;
    },
    get name() {
      return table.name;
    },
  }),
);

describe("what a notice costs", () => {
  let spent: { requests: number; writeUnits: number; readUnits: number };
  beforeEach(() => {
    spent = { requests: 0, writeUnits: 0, readUnits: 0 };
  });

  /** Counts what the engine says was consumed; a write that is refused consumes too, and is counted as one unit. */
  const metered = (): Table => ({
    name: table.name,
    client: {
      send: async (command: { input: Record<string, unknown> }) => {
        spent.requests += 1;
        const isWrite = "UpdateExpression" in command.input || "Item" in command.input;
        command.input.ReturnConsumedCapacity = "TOTAL";
        try {
          const answer = await table.client.send(command as never);
          const { ConsumedCapacity } = answer as { ConsumedCapacity?: { CapacityUnits?: number } };
          if (ConsumedCapacity?.CapacityUnits === undefined) throw new Error("the engine does not say what it cost");
          spent[isWrite ? "writeUnits" : "readUnits"] += ConsumedCapacity.CapacityUnits;
          return answer;
        } catch (fault) {
          if ((fault as Error).name === "ConditionalCheckFailedException") spent.writeUnits += 1;
          throw fault;
        }
      },
    } as unknown as DynamoDBClient,
  });

  const told: string[] = [];
  const parts = (whatsapp: "accepted" | "refused") => {
    const notices = storedNotices(metered());
    const codes = { codeOf: () => "482913", mayGoBySms: async () => true };
    const clock = () => "2026-12-18T06:56:00.000Z";
    const sms = {
      send: async ({ text }: { text: string }) => {
        told.push(text);
        return { kind: "accepted", providerId: "sns-1" } as const;
      },
    };
    const channel = {
      send: async () =>
        whatsapp === "accepted"
          ? ({ kind: "accepted", providerId: "wamid.1" } as const)
          : ({ kind: "refused", because: "recipient", reason: "131026" } as const),
    };
    const pause = async () => {};
    return { notices, channels: { whatsapp: channel, sms }, codes, clock, pause };
  };
  const onlyNotice = (fact: Parameters<typeof noticesFor>[0]) => {
    const [notice] = noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl);
    if (notice === undefined) throw new Error("nothing to say");
    return notice;
  };

  it("two write units and two requests to send, whichever channel takes it", async () => {
    expect(await sendNotice(parts("accepted"))(onlyNotice(readyFact()))).toMatchObject({ channel: "whatsapp" });
    expect(spent).toEqual({ requests: 2, writeUnits: 2, readUnits: 0 });
    spent = { requests: 0, writeUnits: 0, readUnits: 0 };
    expect(await sendNotice(parts("refused"))(onlyNotice(bookingFact("booking-made")))).toMatchObject({
      channel: "sms",
    });
    expect(spent).toEqual({ requests: 2, writeUnits: 2, readUnits: 0 });
  });

  it("with the look at what it is about two write units, one read unit and three requests", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = "2026-12-29T03:00:00.000Z";
    await desk.takeAll(
      number,
      ...(["documents-complete", "paid", "biometrics-taken", "interviewed", "verified"] as const),
      ...(["adjudicated", "printed", "quality-checked", "ready"] as const),
    );
    const kept = checkedInBooking({ bookingCode: "BBB-BBB-BBBB" });
    const { application, entries } = desk.stored(number);
    const applicationNumber = "PKU-26-000779";
    for (const Item of [bookingItem(kept), applicationItem({ ...application, applicationNumber }, entries)]) {
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
    }
    const { notices, ...given } = parts("accepted");
    const offices = officesOf(pekanbaru().office);
    const shared = metered();
    const bookings = storedBookings(shared);
    const applications = storedApplications(shared);
    const tell = tellAbout({ ...given, notices: storedNotices(shared), offices, bookings, applications, publicUrl });
    for (const fact of [
      readyFact({ applicationNumber }),
      bookingFact("booking-made", { bookingCode: kept.bookingCode, date: kept.date, session: kept.session }),
    ]) {
      spent = { requests: 0, writeUnits: 0, readUnits: 0 };
      expect(await tell(fact)).toMatchObject([{ kind: "sent" }]);
      expect(spent).toEqual({ requests: 3, writeUnits: 2, readUnits: 1 });
    }
    spent = { requests: 0, writeUnits: 0, readUnits: 0 };
    const moved = bookingFact("booking-made", { bookingCode: kept.bookingCode, date: "2026-12-23" });
    expect(await tell(moved)).toEqual([{ kind: "overtaken", about: "booking-confirmed" }]);
    expect(spent).toEqual({ requests: 1, writeUnits: 0, readUnits: 1 });
  });

  it("four write units for its whole life: sent, delivered and read", async () => {
    const given = parts("accepted");
    const notice = onlyNotice(readyFact({ applicationNumber: "PKU-26-000777" }));
    await sendNotice(given)(notice);
    for (const status of ["sent", "delivered", "read"] as const) {
      const at = "2026-12-29T03:00:09.000Z";
      await takeReceipt(given)({ noticeId: notice.noticeId, channel: "whatsapp", status, providerId: "wamid.1", at });
    }
    expect(spent).toEqual({ requests: 5, writeUnits: 4, readUnits: 0.5 });
  });

  it("five requests and four write units for one that WhatsApp takes and loses, and one read unit to hear that again", async () => {
    const given = parts("accepted");
    const notice = onlyNotice(readyFact({ applicationNumber: "PKU-26-000776" }));
    const at = "2026-12-29T03:00:09.000Z";
    const failed = {
      noticeId: notice.noticeId,
      channel: "whatsapp",
      status: "failed",
      providerId: "wamid.1",
      at,
    } as const;
    await sendNotice(given)(notice);
    expect(await takeReceipt(given)(failed)).toMatchObject({ kind: "went-on", channel: "sms" });
    expect(spent).toEqual({ requests: 5, writeUnits: 4, readUnits: 1 });
    spent = { requests: 0, writeUnits: 0, readUnits: 0 };
    expect(await takeReceipt(given)(failed)).toEqual({ kind: "old-news" });
    expect(spent).toEqual({ requests: 1, writeUnits: 0, readUnits: 1 });
  });

  it("two write units and four requests to tell supervisors of a minute, and two to find that they were told", async () => {
    const { channels: _, codes: __, ...given } = parts("accepted");
    const world = alertWorld();
    await world.interviewed(2);
    await world.sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    const topic = { send: async () => ({ kind: "accepted", providerId: "sns-1" }) as const };
    const tell = alertSupervisors({ ...world.parts, notices: given.notices, channels: { topic } });
    const [first, second] = world.newAlerts().filter(({ kind }) => kind === "deadline-breached");
    if (first === undefined || second === undefined) throw new Error("two alerts were expected");
    expect(await tell(first)).toBe("told");
    expect(spent).toEqual({ requests: 4, writeUnits: 2, readUnits: 2 });
    spent = { requests: 0, writeUnits: 0, readUnits: 0 };
    expect(await tell(second)).toBe("told-before");
    expect(spent).toEqual({ requests: 2, writeUnits: 0, readUnits: 2 });
  });

  it("one write unit each also with the longest text of an SMS: the item stays under 1 kB", async () => {
    const notice = {
      ...onlyNotice(readyFact({ applicationNumber: "PKU-26-000775" })),
      usefulUntil: "2027-01-28T17:00:00.000Z",
    };
    const longest = { ...notice, words: { ...notice.words, sms: { text: "x".repeat(306) } } };
    expect(await sendNotice(parts("accepted"))(longest)).toMatchObject({ channel: "whatsapp" });
    expect(spent).toEqual({ requests: 2, writeUnits: 2, readUnits: 0 });
  });

  it("one write unit to find that it was said already", async () => {
    const given = parts("accepted");
    const notice = onlyNotice(readyFact({ applicationNumber: "PKU-26-000778" }));
    await sendNotice(given)(notice);
    spent = { requests: 0, writeUnits: 0, readUnits: 0 };
    expect(await sendNotice(given)(notice)).toEqual({ kind: "already-said" });
    expect(spent).toEqual({ requests: 1, writeUnits: 1, readUnits: 0 });
  });

  it("the item says what and to which masked phone, and holds neither the code nor a time longer than 120 days", async () => {
    const notice = verificationNotice(verificationFact("whatsapp"));
    await sendNotice(parts("accepted"))(notice);
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: toItem({ ...noticeKey(notice.noticeId) }) }),
    );
    expect(JSON.stringify(Item)).not.toContain("482913");
    expect(Item).toMatchObject({
      entity: { S: "notice" },
      maskedPhone: { S: "+62812••••890" },
      expiresAt: { N: String(Date.parse("2027-04-17T06:56:00.000Z") / 1000) },
    });
    expect(JSON.stringify(Item).length).toBeLessThan(1_000);
  });
});
