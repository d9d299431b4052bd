import { readFileSync } from "node:fs";
import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { FactsNotPublished, publishFacts } from "@sip/event-bus/publish-facts";
import { readFact, UnknownFactVersion } from "@sip/event-bus/read-fact";
import { ApplicationStepTaken } from "@sip/events/application-step-taken.v1";
import type { Fact } from "@sip/events/catalog";
import { describe, expect, it } from "vitest";

const stepTaken = ApplicationStepTaken.parse(
  JSON.parse(readFileSync(new URL("../../events/samples/application-step-taken.valid.json", import.meta.url), "utf8")),
);
const numbered = (count: number): Fact[] =>
  Array.from({ length: count }, (_, index) => ({ ...stepTaken, factId: `PKU-26-000001:step:${index + 1}` }));

/** A bus that keeps what it is sent and refuses the facts that a test names, as EventBridge does: in a good answer. */
const fakeBus = (refused: readonly string[] = []) => {
  const requests: PutEventsCommand["input"]["Entries"][] = [];
  const send = async (command: unknown) => {
    if (!(command instanceof PutEventsCommand)) throw new Error("only PutEvents is expected");
    const entries = command.input.Entries ?? [];
    requests.push(entries);
    const results = entries.map(({ Detail }) =>
      refused.some((factId) => Detail?.includes(`"${factId}"`))
        ? { ErrorCode: "ThrottlingException" }
        : { EventId: "1" },
    );
    return { FailedEntryCount: results.filter((result) => "ErrorCode" in result).length, Entries: results };
  };
  return { bus: { client: { send }, name: "sip-bus" }, requests };
};

describe("publishing facts", () => {
  it("sends at most ten in a request, in their order", async () => {
    const { bus, requests } = fakeBus();
    await publishFacts(bus)(numbered(23));
    expect(requests.map((entries) => entries?.length)).toEqual([10, 10, 3]);
    const ids = requests.flatMap((entries) => (entries ?? []).map(({ Detail }) => JSON.parse(Detail ?? "").factId));
    expect(ids).toEqual(numbered(23).map(({ factId }) => factId));
  });

  it("names the bus, the source, the type and the time, so that rules and archives can", async () => {
    const { bus, requests } = fakeBus();
    await publishFacts(bus)([stepTaken]);
    expect(requests[0]?.[0]).toMatchObject({
      EventBusName: "sip-bus",
      Source: "sip",
      DetailType: "application-step-taken",
      Time: new Date("2026-12-22T01:40:00.000Z"),
    });
  });

  it("sends nothing for nothing", async () => {
    const { bus, requests } = fakeBus();
    await publishFacts(bus)([]);
    expect(requests).toEqual([]);
  });

  it("throws when the bus refuses one of them, and sends no later request", async () => {
    const { bus, requests } = fakeBus(["PKU-26-000001:step:4"]);
    const publishing = publishFacts(bus)(numbered(12));
    await expect(publishing).rejects.toThrow(FactsNotPublished);
    await expect(publishing).rejects.toThrow("refused 1 facts: ThrottlingException");
    expect(requests.length).toBe(1);
  });
});

describe("reading a fact from a message of the bus", () => {
  const message = { version: "0", id: "1", source: "sip", "detail-type": stepTaken.type, detail: stepTaken };

  it("answers the fact that was published", () => {
    expect(readFact(message)).toEqual(stepTaken);
  });

  it.each([
    ["of another source", { ...message, source: "aws.s3" }],
    ["of a fact that nobody knows", { ...message, "detail-type": "application-eaten" }],
    ["named like a property of every object", { ...message, "detail-type": "constructor" }],
    ["whose detail is another fact", { ...message, "detail-type": "booking-made" }],
    ["without a version", { ...message, detail: { ...stepTaken, version: undefined } }],
    ["without a detail", { ...message, detail: undefined }],
    ["that is no event at all", "hello"],
  ])("throws for a message %s", (_, wrong) => {
    expect(() => readFact(wrong)).toThrow();
  });

  it("refuses a version that it does not know by its name, before it looks at anything else", () => {
    const later = { ...message, detail: { version: 2, everything: "is different" } };
    expect(() => readFact(later)).toThrow(UnknownFactVersion);
    expect(() => readFact(later)).toThrow("application-step-taken came in version 2, and version 1 is read here");
  });
});
