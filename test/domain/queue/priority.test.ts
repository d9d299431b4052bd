import { isoDate } from "@sip/calendar/date";
import { ageOn } from "@sip/domain/people/age";
import { priorityFault } from "@sip/domain/queue/priority";
import { describe, expect, it } from "vitest";

/** Tuesday 22 Dec 2026. */
const visitOn = isoDate("2026-12-22");
const priority = { fromAge: 60, upToAge: 5 };

const born = (dateOfBirth: string): number => ageOn(isoDate(dateOfBirth), visitOn);
const adult = born("1990-08-17");
const child = born("2023-03-01");
const justSixty = born("1966-12-22");
const notSixty = born("1966-12-23");
const lastOfFive = born("2020-12-23");
const justSix = born("2020-12-22");
const unknown = undefined;

describe("the priority places are", () => {
  it.each([
    ["not for a grown-up alone", [adult], "nobody-of-priority-age"],
    ["not for one who is sixty the day after", [notSixty], "nobody-of-priority-age"],
    ["for one who is sixty on the day", [justSixty], undefined],
    ["for one who is five on the day", [lastOfFive], undefined],
    ["not for one who is six on the day", [justSix], "nobody-of-priority-age"],
    ["not for one whose birth is not written yet", [unknown], "nobody-of-priority-age"],
    ["for a small child with a parent", [adult, child], undefined],
    ["for a small child with somebody whose birth is not written yet", [unknown, child], undefined],
    ["not for a small child with both parents: each may bring one", [adult, adult, child], "too-many-companions"],
    ["for an old couple with a helper", [justSixty, justSixty, adult], undefined],
    ["for two children with their parents", [adult, adult, child, child], undefined],
  ] as const)("%s", (_, ages, fault) => {
    expect(priorityFault(ages, priority)).toBe(fault);
  });
});
