import { DeleteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { DueList } from "@sip/domain/applications/next-due";
import { storedDebts } from "@sip/storage-dynamodb/debts";
import { toItem } from "@sip/storage-dynamodb/items";
import { applicationKey, bookingKey, dispenserKey, dueKeyOf, type ItemKey } from "@sip/storage-dynamodb/keys";
import { describe, expect, it } from "vitest";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import type { RunningSip } from "../support/running-sip/running-sip.ts";
import type { EngineRequest, MeddlingEngine } from "../support/table/meddling-engine.ts";

const TableName = "sip-local-main";
const office = "/api/offices/pekanbaru";

/**
 * Where somebody is quicker, dies half-way or comes before the stream. Each of these leads a function to a right that its plain path
 * does not need. Played on Monday 28 Dec 2026 from 09.00, when the week's seats are open and one application is on its way.
 */
export const rarePaths = (run: () => { readonly sip: RunningSip; readonly engine: MeddlingEngine }): void => {
  const book = async (token: string, people: readonly number[], wanted: { date: string; session: string }) => {
    const booked = await run().sip.call("POST", `${office}/bookings`, {
      token,
      headers: { "idempotency-key": `rare-${people.join("-")}` },
      body: { ...wanted, applicants: people.map((number) => applicant(number)), contact },
    });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    return booked.body as { bookingCode: string; tickets: { ticketNumber: string }[] };
  };
  const bookAlone = async (number: number, wanted: { date: string; session: string }) => {
    const token = await run().sip.prove(phoneOf(number));
    const booked = await book(token, [number], wanted);
    // Nobody else reads the booking from then on.
    await run().sip.message(phoneOf(number), new RegExp(booked.bookingCode));
    return { token, ...booked };
  };

  /** Somebody has the first of the seats that are about to be put, and a hundred seats have come back: one more makes a new list. */
  const takeFirstSeat = (session: { date: string; session: string }): void => {
    const { engine } = run();
    engine.before("TransactWriteItems", putsSeat, async ({ TransactItems = [] }) => {
      const { booking: _, ...seat } = TransactItems.find(({ Put }) => isSeat(Put?.Item))?.Put?.Item ?? {};
      const Item = { ...seat, bookingCode: { S: "AAA-AAA-AAAA" } };
      await engine.client.send(new PutItemCommand({ TableName, Item }));
      await engine.client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({
            ...dispenserKey({ officeId: "pekanbaru", serviceId: "passport", pool: "online", ...session }),
          }),
          UpdateExpression: "SET again = :seats, #left = #left + :hundred",
          ExpressionAttributeNames: { "#left": "left" },
          ExpressionAttributeValues: toItem({ ":seats": Array.from({ length: 100 }, () => 1), ":hundred": 100 }),
        }),
      );
    });
  };

  const forgetBooking = (bookingCode: string): void => {
    const { engine } = run();
    const key = bookingKey(bookingCode);
    engine.before("GetItem", isOf(key), () =>
      engine.client.send(new DeleteItemCommand({ TableName, Key: toItem({ ...key }) })),
    );
  };

  /** Somebody began to say the next notice, was refused by WhatsApp and died. */
  const leaveNoticeBehind = (): void => {
    const { engine, sip } = run();
    engine.before(
      "PutItem",
      ({ Item }) => Item?.entity?.S === "notice",
      async ({ Item }) => {
        const { now } = (await sip.get("/local/overview")).body as { now: string };
        const claimedUntil = new Date(Date.parse(now) - 60_000).toISOString();
        const left = {
          ...Item,
          channel: { S: "sms" },
          claimedUntil: { S: claimedUntil },
          claimId: { S: "of somebody else" },
        };
        await engine.client.send(new PutItemCommand({ TableName, Item: left }));
      },
    );
  };

  /** A follower owes an item a change that a newer release has written. */
  const oweStrange = (follower: string, item: EngineRequest["Item"]): Promise<void> => {
    const { pk = { S: "" }, entity = { S: "" } } = item ?? {};
    const record = { dynamodb: { SequenceNumber: "1", Keys: { pk }, NewImage: { pk, entity } } };
    const owed = { sequenceNumber: "1", record: JSON.stringify(record) };
    const table = { client: run().engine.client, name: TableName };
    return storedDebts(table, follower).add(pk.S ?? "", [owed], "2026-12-29T00:20:00.000Z");
  };

  const overtake = (applicationNumber: string): void => {
    const { engine } = run();
    const key = applicationKey(applicationNumber);
    engine.before("PutItem", isOf(key), () =>
      engine.client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...key }),
          UpdateExpression: "ADD version :one",
          ExpressionAttributeValues: toItem({ ":one": 1 }),
        }),
      ),
    );
  };

  /** To where the next reminder will find it. The right seat of this one is a week away, and a week has 900 sweeps. */
  const moveEntry = (applicationNumber: string, list: DueList, dueAt: string): Promise<unknown> =>
    run().engine.client.send(
      new UpdateItemCommand({
        TableName,
        Key: toItem({ ...applicationKey(applicationNumber) }),
        UpdateExpression: "SET dueKey = :dueKey, dueAt = :dueAt",
        ExpressionAttributeValues: toItem({ ":dueKey": dueKeyOf(list, applicationNumber), ":dueAt": dueAt }),
      }),
    );
  const entryOf = async (applicationNumber: string): Promise<string | undefined> => {
    const Key = toItem({ ...applicationKey(applicationNumber) });
    const { Item } = await run().engine.client.send(new GetItemCommand({ TableName, Key }));
    return Item?.dueAt?.S;
  };

  describe("what happens rarely", () => {
    const visit = { date: "2026-12-30", session: "08:30" };

    it("a phone proves itself by a message, and undoes it", async () => {
      const { sip } = run();
      const phone = phoneOf(80);
      const asked = await sip.call("POST", "/api/verifications", { body: { phone, channel: "inbound" } });
      const { verificationId, link } = asked.body as { verificationId: string; link: string };
      const send = (text: string) => sip.call("POST", "/local/inbound", { body: { from: phone, text } });
      await send(new URL(link).searchParams.get("text") ?? "");
      expect((await sip.call("POST", `/api/verifications/${verificationId}/confirm`)).status).toBe(200);
      await send("BATAL");
      await sip.message(phone, /Sudah dibatalkan/);
    });

    it("a code that WhatsApp did not deliver goes by SMS", async () => {
      const { sip } = run();
      const phone = phoneOf(81);
      await sip.call("POST", "/api/verifications", { body: { phone, channel: "whatsapp" } });
      const { noticeId } = await sip.message(phone, /\d{6}/);
      await sip.call("POST", "/local/receipts", { body: { noticeId, status: "failed", code: 131026 } });
      await expect
        .poll(async () => (await sip.messages(phone)).map(({ channel }) => channel), { timeout: 30_000 })
        .toEqual(["whatsapp", "sms"]);
    });

    it("a sender that died after WhatsApp had refused is taken over, with a code and with a confirmation", async () => {
      const { sip } = run();
      leaveNoticeBehind();
      const token = await sip.prove(phoneOf(82));
      expect((await sip.messages(phoneOf(82))).map(({ channel }) => channel)).toEqual(["sms"]);
      leaveNoticeBehind();
      const { bookingCode } = await book(token, [82], visit);
      expect((await sip.message(phoneOf(82), new RegExp(bookingCode))).channel).toBe("sms");
    });

    it("a seat that somebody has after all goes back while another is taken, for a booking and for a move", async () => {
      const { sip } = run();
      const token = await sip.prove(phoneOf(83));
      const [first, second] = ["09:30", "10:30"].map((session) => ({ date: "2026-12-30", session }));
      if (first === undefined || second === undefined) throw new Error("two sessions");
      takeFirstSeat(first);
      const { bookingCode } = await book(token, [83, 84], first);
      takeFirstSeat(second);
      const moved = await sip.call("POST", `/api/bookings/${bookingCode}/reschedule`, { token, body: second });
      expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    });

    it("a booking that the stream has not brought is told by its seat: shown, moved, given back, freed", async () => {
      const { sip } = run();
      const { token, bookingCode } = await bookAlone(85, visit);
      forgetBooking(bookingCode);
      expect((await sip.get(`/api/bookings/${bookingCode}`, token)).status).toBe(200);
      const changes = { reschedule: { date: "2026-12-30", session: "11:30" }, cancel: {} };
      for (const [number, [change, body]] of Object.entries(changes).entries()) {
        const booked = await bookAlone(86 + number, visit);
        forgetBooking(booked.bookingCode);
        const path = `/api/bookings/${booked.bookingCode}/${change}`;
        const changed = await sip.call("POST", path, { token: booked.token, body });
        expect(changed.status, JSON.stringify(changed.body)).toBe(200);
      }
      const { nik, dateOfBirth } = applicant(85);
      forgetBooking(bookingCode);
      const freed = await sip.call("POST", `${office}/people/release`, {
        token: await sip.staffToken("officer"),
        body: { nik, dateOfBirth, reason: "Tidak kenal pemesannya" },
      });
      expect(freed.status, JSON.stringify(freed.body)).toBe(200);
    });

    it("or checked in on the day; its application is found by the booking's code, by its step and among all", async () => {
      const { sip } = run();
      const { bookingCode } = await bookAlone(88, { date: "2026-12-29", session: "07:30" });
      await sip.setClock("2026-12-29T00:20:00.000Z");
      const token = await sip.staffToken("officer");
      forgetBooking(bookingCode);
      const arrived = await sip.call("POST", `${office}/check-ins`, { token, body: { bookingCode } });
      expect(arrived.status, JSON.stringify(arrived.body)).toBe(200);
      const [{ ticketNumber } = { ticketNumber: "" }] = arrived.body.tickets as { ticketNumber: string }[];
      const opened = await sip.call("POST", `${office}/applications`, { token, body: { bookingCode, ticketNumber } });
      expect(opened.status, JSON.stringify(opened.body)).toBe(201);
      for (const query of [`?q=${bookingCode}`, "?step=opened"]) {
        const { body } = await sip.get(`${office}/applications${query}`, token);
        expect(body.applications).toMatchObject([{ applicationNumber: opened.body.applicationNumber }]);
      }
      expect((await sip.get(`${office}/applications`, token)).body.applications).toHaveLength(2);
    });

    let owed: { readonly bookingCode: string };
    it("a booking is owed to its seat behind something that nobody can read", async () => {
      const { sip, engine } = run();
      const token = await sip.prove(phoneOf(90));
      engine.before("TransactWriteItems", putsSeat, ({ TransactItems = [] }) =>
        oweStrange("project-bookings", TransactItems.find(({ Put }) => isSeat(Put?.Item))?.Put?.Item),
      );
      engine.before(
        "PutItem",
        ({ Item }) => Item?.entity?.S === "booking",
        ({ Item }) => oweStrange("publish-facts", Item),
      );
      owed = await book(token, [90], visit);
      const isOwed = () => sip.logged().some(({ event }) => event === "changes-owed");
      await expect.poll(isOwed, { timeout: 60_000 }).toBe(true);
    });

    it("and is projected and confirmed once that is settled", async () => {
      const { sip } = run();
      await sip.message(phoneOf(90), new RegExp(owed.bookingCode), 60_000);
      const followed = sip.logged().filter(({ event }) => event === "changes-owed" || event === "debt-settled");
      expect(followed.map(({ event, follower, count }) => [event, follower, count])).toEqual([
        ["changes-owed", "project-bookings", 1],
        ["debt-settled", "project-bookings", 2],
        ["changes-owed", "publish-facts", 1],
        ["debt-settled", "publish-facts", 2],
      ]);
      const { deadLetters } = (await sip.get("/local/overview")).body as { deadLetters: unknown[] };
      for (const name of ["project-bookings", "publish-facts"]) {
        expect(deadLetters).toContainEqual(
          expect.objectContaining({ queueName: `sip-local-${name}-dead-letters`, messageCount: 1 }),
        );
      }
    });

    it("promises of an office that changed its days are renewed, the one of a step meanwhile by what it left", async () => {
      const { sip } = run();
      const supervisor = await sip.staffToken("supervisor");
      const { deadlines } = (await sip.get(`${office}/deadlines`, supervisor)).body as { deadlines: never[] };
      const [{ applicationNumber } = { applicationNumber: "" }] = deadlines;
      const changed = await sip.call("POST", `${office}/days`, {
        token: await sip.staffToken("admin"),
        body: { overrides: [], apply: { version: 1, reason: "Surat edaran" } },
      });
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);
      overtake(applicationNumber);
      await sip.setClock("2026-12-29T00:30:00.000Z");
      const renewed = sip.logged().filter(({ event }) => event === "promises-renewed");
      expect(renewed.map(({ count }) => count)).toContain(1);
    });

    it("a sweep that an officer overtakes looks again: of a promise, of missing papers, and of a passport that lies ready", async () => {
      const { sip, engine } = run();
      const listed = await sip.get(`${office}/applications?step=documents-complete`, await sip.staffToken("officer"));
      const [{ applicationNumber } = { applicationNumber: "" }] = listed.body.applications as never[];
      overtake(applicationNumber);
      await sip.setClock("2026-12-30T01:00:00.000Z");
      expect((await sip.messages()).filter(({ text }) => /maaf/i.test(text))).toHaveLength(1);
      // A late case that nobody has goes up two hours later, and the sweep would come before the reminders below.
      const taken = await sip.call("POST", `/api/applications/${applicationNumber}/deadline/acknowledge`, {
        token: await sip.staffToken("head"),
        body: {},
      });
      expect(taken.body).toMatchObject({ state: "breached", acknowledgedBy: "kepala" });

      const takeAll = async (...steps: readonly string[]) => {
        const token = await sip.staffToken("officer");
        for (const step of steps) {
          const path = `/api/applications/${applicationNumber}/steps`;
          expect((await sip.call("POST", path, { token, body: { step } })).status, step).toBe(200);
        }
      };
      engine.before(
        "PutItem",
        ({ Item }) => Item?.finished !== undefined,
        ({ Item }) => oweStrange("remember-ends", Item),
      );
      await takeAll("documents-incomplete");
      await moveEntry(applicationNumber, "papers", "2026-12-30T01:00:00.000Z");
      overtake(applicationNumber);
      await sip.setClock("2026-12-30T03:00:00.000Z");
      expect(await entryOf(applicationNumber)).toMatch(/^2027-01-04/);

      await takeAll("documents-complete", "verified", "adjudicated", "printed", "quality-checked", "ready");
      await moveEntry(applicationNumber, "pick-ups", "2026-12-30T01:00:00.000Z");
      overtake(applicationNumber);
      await sip.setClock("2026-12-30T05:00:00.000Z");
      expect(await entryOf(applicationNumber)).toMatch(/^2027-01-06/);
    });

    it("how long that took is remembered once what was owed before it is settled", async () => {
      const { sip } = run();
      const settled = () =>
        sip.logged().some((line) => line.event === "debt-settled" && line.follower === "remember-ends");
      await expect.poll(settled, { timeout: 60_000 }).toBe(true);
      const { deadLetters } = (await sip.get("/local/overview")).body as { deadLetters: unknown[] };
      expect(deadLetters).toContainEqual(
        expect.objectContaining({ queueName: "sip-local-remember-ends-dead-letters", messageCount: 1 }),
      );
    });
  });
};

const isOf =
  ({ pk }: ItemKey) =>
  ({ Key, Item }: EngineRequest): boolean =>
    (Key ?? Item)?.pk?.S === pk;

const isSeat = (item: EngineRequest["Item"]): boolean => item?.entity?.S === "seat";

const putsSeat = ({ TransactItems = [] }: EngineRequest): boolean => TransactItems.some(({ Put }) => isSeat(Put?.Item));
