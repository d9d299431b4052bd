import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { eventually } from "./library/library-client.ts";
import { type RunningLibrary, runLibrary } from "./library/run-library.ts";

let library: RunningLibrary;
beforeAll(async () => {
  library = await runLibrary(synthesizeLibrary());
});
afterAll(() => library.stop());

const told = async (channel: string): Promise<readonly string[]> =>
  (await library.messages()).filter((message) => message.channel === channel).map(({ text }) => text);

describe("a written note", () => {
  it("is on the reader's phone and in the topic within seconds, and once", async () => {
    await library.putNote("w0", "warm up");
    await eventually(
      () => told("topic"),
      (texts) => texts.includes("w0"),
    );
    const writtenMs = performance.now();
    expect(await library.putNote("w1", "first")).toBe(201);
    await eventually(
      () => told("sms"),
      (texts) => texts.includes("w1: first"),
    );
    expect(performance.now() - writtenMs).toBeLessThan(5_000);
    await library.advanceBy(5 * 60);
    expect((await told("sms")).filter((text) => text === "w1: first")).toHaveLength(1);
    expect((await told("topic")).filter((text) => text === "w1")).toHaveLength(1);
  });

  it("that the rule does not want stays silent", async () => {
    await library.putNote("d1", "draft of something");
    await library.putNote("d2", "after the draft");
    await eventually(
      () => told("sms"),
      (texts) => texts.includes("d2: after the draft"),
    );
    expect((await told("sms")).filter((text) => text.startsWith("d1"))).toEqual([]);
  });

  it("that cannot be told is tried three times, a minute apart, then lies with the dead letters, and can be sent back", async () => {
    await library.putNote("f1", "fail");
    await library.putNote("f2", "fine");
    await library.advanceBy(90);
    expect(await library.deadLetters()).toMatchObject({ untold: 0 });
    await library.advanceBy(3 * 60);
    expect(await library.deadLetters()).toMatchObject({ untold: 1 });
    expect((await told("sms")).filter((text) => text.startsWith("f"))).toEqual(["f2: fine"]);
    await library.redrive("untold");
    await library.advanceBy(1);
    expect(await library.deadLetters()).toMatchObject({ untold: 0 });
    await library.advanceBy(5 * 60);
    expect(await library.deadLetters()).toMatchObject({ untold: 1 });
  });

  it("that cannot be published holds its followers back, is given up after two more tries, and they go on in order", async () => {
    await Promise.all(["p1", "p2"].map((id) => library.putNote(id, "before")));
    await library.putNote("p3", "poison");
    for (const id of ["p4", "p5", "p6"]) await library.putNote(id, "after");
    await library.advanceBy(10 * 60);
    expect(await library.deadLetters()).toMatchObject({ unpublished: 1 });
    const texts = (await told("sms")).filter((text) => text.startsWith("p"));
    expect(texts.toSorted()).toEqual(["p1: before", "p2: before", "p4: after", "p5: after", "p6: after"]);
  });
});

describe("500 notes written at once", () => {
  it("are all accepted, and each is told", async () => {
    const ids = Array.from({ length: 500 }, (_unused, index) => `m${index}`);
    const statuses = await Promise.all(ids.map((id) => library.putNote(id, "one of many")));
    expect(new Set(statuses)).toEqual(new Set([201]));
    await library.advanceBy(1);
    const notes = new Set(await told("topic"));
    expect(ids.filter((id) => !notes.has(id))).toEqual([]);
  });
});
