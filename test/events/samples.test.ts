import { readdirSync, readFileSync } from "node:fs";
import { readFact } from "@sip/event-bus/read-fact";
import { type FactType, facts } from "@sip/events/catalog";
import { describe, expect, it } from "vitest";

const folder = new URL("../../events/samples/", import.meta.url);
const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** What is wrong with each invalid sample. */
const wrongAt: Readonly<Record<FactType, string>> = {
  "verification-requested": "data.channel",
  "phone-proven": "data.device.system",
  "proof-undone": "data.round",
  "message-unasked": "data.date",
  "booking-made": "data.applicants.1.about.applicationType",
  "booking-rescheduled": "data.previous",
  "booking-cancelled": "data.version",
  "booking-person-released": "data.released.fullName",
  "booking-checked-in": "data.pool",
  "visit-reminder-due": "data.contact.language",
  "application-step-taken": "data.note",
  "promise-made": "data.because",
  "promise-moved-again": "data.moves",
  "deadline-at-risk": "factId",
  "deadline-breached": "data.newPromisedOn",
  "deadline-still-missed": "data.times",
  "deadline-raised": "data.level",
  "pick-up-reminder-due": "data.day",
  "papers-reminder-due": "data.note",
};

describe("the samples of the facts", () => {
  it("are one valid and one invalid for each fact, and no others", () => {
    const expected = Object.keys(facts).flatMap((type) => [`${type}.invalid.json`, `${type}.valid.json`]);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  for (const [type, { schema }] of Object.entries(facts)) {
    it(`${type}: the valid one is read whole, also from a message of the bus`, () => {
      const valid = sample(`${type}.valid.json`);
      expect(schema.parse(valid)).toEqual(valid);
      expect(readFact({ source: "sip", "detail-type": type, detail: valid })).toEqual(valid);
    });

    it(`${type}: the invalid one is refused for what is wrong with it`, () => {
      const refused = schema.safeParse(sample(`${type}.invalid.json`));
      const paths = refused.success ? [] : refused.error.issues.map(({ path }) => path.join("."));
      expect(paths).toEqual([Object.entries(wrongAt).find(([name]) => name === type)?.[1]]);
    });
  }
});
