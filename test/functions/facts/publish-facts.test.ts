import { applicationFacts } from "@sip/domain/applications/facts";
import type { PublishFacts } from "@sip/event-bus/publish-facts";
import { type Fact, facts } from "@sip/events/catalog";
import { factVersion } from "@sip/events/envelope";
import { factsOfChange } from "@sip/functions/facts/follow-changes/facts-of-change";
import { publishChanges } from "@sip/functions/facts/follow-changes/publish-facts";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { type Change, readChange } from "@sip/storage-dynamodb/change";
import { toldFacts } from "@sip/storage-dynamodb/told-facts";
import type { DynamoDBRecord } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { type LogLine, recordLog } from "../../support/logs/record-log.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";

/** The `number`-th change of the stream, of an item that tells as many facts as the test says. */
const change = (number: number, item: string): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: String(number),
    Keys: { pk: { S: item }, sk: { S: "-" } },
    NewImage: { n: { N: String(number) } },
  },
});

const factOf = (id: string): Fact => ({
  version: factVersion,
  factId: id,
  type: "verification-requested",
  officeId: "-",
  happenedAt: "2026-12-18T06:55:00.000Z",
  data: { verificationId: id, phone: "+6281234567890", channel: "sms", language: "id" },
});
const oneFactEach = ({ pk, after }: Change): Fact[] => [factOf(`${pk}:${after?.n?.N}`)];

/** A bus that keeps the requests it gets and refuses those that contain a fact with this id. */
const bus = (refused?: string) => {
  const requests: string[][] = [];
  const publish: PublishFacts = async (published) => {
    requests.push(published.map(({ factId }) => factId));
    if (published.some(({ factId }) => factId === refused)) throw new Error("the bus refused 1 facts");
  };
  return { publish, requests };
};

let lines: LogLine[];
beforeEach(() => {
  lines = recordLog();
});
afterEach(() => void vi.restoreAllMocks());

describe("publishing what changes tell", () => {
  it("sends facts of different items together, ten to a request, in the order of the stream", async () => {
    const { publish, requests } = bus();
    const changes = Array.from({ length: 23 }, (_, index) => change(index, `ITEM#${index}`));
    expect(await publishChanges(publish, oneFactEach)(changes)).toEqual({ done: 23, unreadable: [] });
    expect(requests.map((request) => request.length)).toEqual([10, 10, 3]);
    expect(requests.flat()).toEqual(changes.map((_, index) => `ITEM#${index}:${index}`));
  });

  it("never sends two facts of one item in one request: the later waits until the earlier is on the bus", async () => {
    const { publish, requests } = bus();
    await publishChanges(
      publish,
      oneFactEach,
    )([change(1, "A"), change(2, "B"), change(3, "A"), change(4, "C"), change(5, "A")]);
    expect(requests).toEqual([["A:1", "B:2"], ["A:3", "C:4"], ["A:5"]]);
  });

  it("sends nothing for changes that tell nothing, and is done with them", async () => {
    const { publish, requests } = bus();
    expect(await publishChanges(publish, () => [])([change(1, "A"), change(2, "B")])).toEqual({
      done: 2,
      unreadable: [],
    });
    expect(requests).toEqual([]);
  });

  it("says in the log of each fact that it is on the bus, and whose request it is", async () => {
    const { publish } = bus("B:2");
    const whose = (change: Change): Fact[] => oneFactEach(change).map((fact) => ({ ...fact, requestId: "request-1" }));
    await publishChanges(publish, whose)([change(1, "A"), change(3, "A"), change(2, "B")]);
    expect(lines).toMatchObject([
      { event: "fact-published", kind: "verification-requested", requestId: "request-1" },
      { event: "facts-not-published" },
    ]);
  });

  it("stops at a request that the bus refuses, and comes again from its first change", async () => {
    const { publish, requests } = bus("A:3");
    const changes = [change(1, "A"), change(2, "B"), change(3, "A"), change(4, "C"), change(5, "A")];
    expect(await publishChanges(publish, oneFactEach)(changes)).toEqual({ done: 2, unreadable: [] });
    expect(requests).toEqual([
      ["A:1", "B:2"],
      ["A:3", "C:4"],
    ]);
  });

  it("says which change it cannot read, by its number, and tells those around it", async () => {
    const { publish, requests } = bus();
    const changes = [change(1, "A"), { dynamodb: { SequenceNumber: "2" } }, change(3, "C")];
    expect(await publishChanges(publish, oneFactEach)(changes)).toEqual({ done: 3, unreadable: [1] });
    expect(requests).toEqual([["A:1", "C:3"]]);
    expect(lines.filter(({ level }) => level === "ERROR")).toMatchObject([
      { event: "change-not-understood", sequenceNumber: "2" },
    ]);
  });

  it("comes again to the change whose fact the bus refused, also behind one that it cannot read", async () => {
    const { publish } = bus("C:3");
    const changes = [{ dynamodb: { SequenceNumber: "1" } }, change(2, "C"), change(3, "C")];
    expect(await publishChanges(publish, oneFactEach)(changes)).toEqual({ done: 2, unreadable: [0] });
  });

  it("loses no fact over any single refusal, and only repeats some", async () => {
    const changes = Array.from({ length: 25 }, (_, index) => change(index, `ITEM#${index % 7}`));
    const all = changes.map((_, index) => `ITEM#${index % 7}:${index}`);
    for (const refused of all) {
      const seen: string[] = [];
      let isRefusing = true;
      const publish: PublishFacts = async (published) => {
        if (isRefusing && published.some(({ factId }) => factId === refused)) {
          isRefusing = false;
          throw new Error("throttled");
        }
        seen.push(...published.map(({ factId }) => factId));
      };
      let rest = changes;
      for (let run = 0; rest.length > 0 && run < 3; run += 1)
        rest = rest.slice((await publishChanges(publish, oneFactEach)(rest)).done);
      const firstSeen = [...new Set(seen)];
      expect(firstSeen.toSorted()).toEqual(all.toSorted());
      const ofItem = (ids: readonly string[], item: string) => ids.filter((id) => id.startsWith(`${item}:`));
      for (let item = 0; item < 7; item += 1) {
        expect(ofItem(firstSeen, `ITEM#${item}`)).toEqual(ofItem(all, `ITEM#${item}`));
      }
    }
  });
});

describe("which facts a change tells", () => {
  const recordOf = (NewImage: Record<string, object>): unknown => ({
    dynamodb: { Keys: { pk: { S: "X" } }, NewImage },
  });

  it("goes by the entity of the item", () => {
    const booking = bookingItem(checkedInBooking({ state: "booked", version: 1 }));
    expect(factsOfChange(readChange(recordOf(booking))).map(({ factId }) => factId)).toEqual(["K7M-2QX-9RDT:made"]);
  });

  it("says of each in which version it is told", () => {
    const booking = bookingItem(checkedInBooking({ state: "booked", version: 1 }));
    const [made] = factsOfChange(readChange(recordOf(booking)));
    expect(facts["booking-made"].schema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ version: 1, data: { bookingCode: "K7M-2QX-9RDT" } });
  });

  it("says of each whose request it is, where the item does; an older item does not, and is told all the same", () => {
    const booking = bookingItem(checkedInBooking({ state: "booked", version: 1 }));
    const written = { ...booking, requestId: { S: "request-1" } };
    const [named, unnamed] = [written, booking].map((item) => factsOfChange(readChange(recordOf(item)))[0]);
    expect(facts["booking-made"].schema.parse(named)).toMatchObject({ requestId: "request-1" });
    expect(unnamed).not.toHaveProperty("requestId");
    expect(facts["booking-made"].schema.parse(unnamed)).toEqual(unnamed);
  });

  it("is what the domain tells of the records in the item, with what was written beside an application", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    const [was, is] = desk.saves.slice(-2);
    if (was === undefined || is === undefined) throw new Error("nothing was saved");
    const [before, after] = [was, is].map(({ application, entries }) => applicationItem(application, entries));
    const told = toldFacts({ ...(before && { before }), ...(after && { after }) });
    expect(told).toEqual(applicationFacts(was, is));
    expect(told[0]?.data).toMatchObject({ step: "interviewed", promisedOn: "2026-12-29", pickUpBy: null });
  });

  it("is none for what is removed: a booking after its ninety days", () => {
    expect(toldFacts({ before: bookingItem(checkedInBooking()) })).toEqual([]);
  });

  it("is unknown for an item that somebody else wrote", () => {
    expect(() => toldFacts({ after: { pk: { S: "APPLICATION#1" }, entity: { S: "application" } } })).toThrow();
  });

  it.each(["seat", "constructor", ""])("is none for the entity %j", (entity) => {
    expect(factsOfChange(readChange(recordOf({ entity: { S: entity } })))).toEqual([]);
  });
});
