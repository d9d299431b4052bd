import { describeOffice } from "@sip/domain/queue/describe-office";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";

const [ramadan] = pekanbaru.otherHours;
if (ramadan === undefined) throw new Error("Pekanbaru has hours of Ramadan");

describe("an office as the public sees it", () => {
  it("tells the hours of Ramadan until it is over, with their source and in words", () => {
    const { from, to, hours, reason, source } = ramadan;
    const inWords = {
      id: "8 Februari–9 Maret (Ramadan): Senin–Kamis 08.00–15.00, Jumat 08.00–15.30",
      en: "8 February–9 March (Ramadan): Monday–Thursday 08:00–15:00, Friday 08:00–15:30",
    };
    const told = [{ from, to, hours, reason, source, inWords }];
    expect(describeOffice(pekanbaru, "2026-12-22T02:00:00.000Z").otherHours).toEqual(told);
    expect(describeOffice(pekanbaru, "2027-03-09T16:59:59.999Z").otherHours).toEqual(told);
    expect(describeOffice(pekanbaru, "2027-03-09T17:00:00.000Z").otherHours).toEqual([]);
  });

  it("tells the other hours of a service point that has its own", () => {
    const untilNoon = { opens: "09:00", closes: "12:00" };
    const mall = { 1: untilNoon, 2: untilNoon, 3: untilNoon, 4: untilNoon, 5: untilNoon };
    const office = { ...pekanbaru, otherHours: [{ ...ramadan, servicePoints: { mpp: mall } }] };
    const { servicePoints } = describeOffice(office, "2026-12-22T02:00:00.000Z");
    expect(servicePoints.map(({ servicePointId, otherHours: [first] }) => [servicePointId, first?.hours])).toEqual([
      ["main", ramadan.hours],
      ["mpp", mall],
    ]);
    expect(servicePoints[1]?.otherHours[0]?.inWords.en).toBe("8 February–9 March (Ramadan): Monday–Friday 09:00–12:00");
  });
});
