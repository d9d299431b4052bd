import type { ServiceOffered } from "@sip/contracts/offices/shapes";
import type { SessionView } from "@sip/contracts/queue/shapes";
import { currentDraft, emptyPerson } from "@sip/web/booking/draft";
import { sessionsFor } from "@sip/web/booking/priority";
import { expect, it } from "vitest";

const rules = { priority: { fromAge: 60, upToAge: 5 } } as ServiceOffered["rules"];

/** On Tuesday; the last pool is one that nobody has thought of yet. */
const sessions = ["online", "priority", "evening"].map(
  (pool) =>
    ({
      date: "2026-12-22",
      session: "07:30",
      pool,
      capacity: 4,
      remaining: 4,
      state: "open",
    }) as unknown as SessionView,
);
const poolsFor = (year: string): string[] => {
  const person = { ...emptyPerson("BARU"), birth: { day: "12", month: "3", year } };
  return sessionsFor({ ...currentDraft(), people: [person] }, rules, sessions).map(({ pool }) => pool);
};

it("an age is asked for by the priority pool and by no other", () => {
  expect(poolsFor("1950")).toEqual(["online", "priority", "evening"]);
  expect(poolsFor("1990")).toEqual(["online", "evening"]);
});
