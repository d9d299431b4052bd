import { isoDate } from "@sip/calendar/date";
import type { BirthDraft, PersonDraft } from "@sip/web/booking/draft";
import { emptyPerson } from "@sip/web/booking/draft";
import { priorityStanding } from "@sip/web/booking/priority";
import { describe, expect, it } from "vitest";

/** Tuesday 22 Dec 2026. */
const visitOn = isoDate("2026-12-22");
const rules = { priority: { fromAge: 60, upToAge: 5 } } as Parameters<typeof priorityStanding>[1];

const born = (year: string, month: string, day: string): PersonDraft => {
  const birth: BirthDraft = { day, month, year };
  return { ...emptyPerson("BARU"), birth };
};
const adult = born("1990", "8", "17");
const child = born("2023", "3", "1");
const justSixty = born("1966", "12", "22");
const notSixty = born("1966", "12", "23");
const unknown = born("", "", "");

describe("the priority places are offered", () => {
  it.each([
    ["to a grown-up alone: no", [adult], "nobody"],
    ["to one who is sixty the day after: no", [notSixty], "nobody"],
    ["to one who is sixty on the day", [justSixty], "allowed"],
    ["to one whose birth is not written yet: no", [unknown], "nobody"],
    ["to a small child with a parent", [adult, child], "allowed"],
    ["to a small child with both parents: each may bring one", [adult, adult, child], "too-many-companions"],
    ["to an old couple with a helper", [justSixty, justSixty, adult], "allowed"],
    ["to two children with their parents", [adult, adult, child, child], "allowed"],
  ] as const)("%s", (_, people, expected) => {
    expect(priorityStanding(people, rules, visitOn)).toBe(expected);
  });
});
