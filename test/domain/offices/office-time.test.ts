import { isoDate } from "@sip/calendar/date";
import { officeTime } from "@sip/domain/offices/office-time";
import { chart } from "@sip/domain/services/passport/chart";
import { slaClock } from "@sip/domain/services/sla-clock";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { history, wib } from "../../support/services/history.ts";

const time = officeTime(pekanbaru);
const doorsOf = (date: string) => time.hours.hoursOn(isoDate(date));

describe("the doors of Pekanbaru in Ramadan 2027", () => {
  it.each([
    ["2027-02-04", "07:30", "16:00", "Thursday before it"],
    ["2027-02-09", "08:00", "15:00", "Tuesday"],
    ["2027-02-12", "08:00", "15:30", "Friday"],
    ["2027-03-05", "08:00", "15:30", "Friday, its last working day: 8 and 9 March are holidays"],
    ["2027-03-16", "07:30", "16:00", "Tuesday after the feast"],
  ])("on %s are open from %s to %s (%s)", (date, opens, closes) => {
    expect(doorsOf(date)).toEqual({ opens, closes });
  });

  it("a promise falls due when they close, and is at risk from their opening", () => {
    const steps = { paid: "2027-02-09 08:10", "biometrics-taken": "2027-02-09 08:30", interviewed: "2027-02-09 09:00" };
    expect(slaClock(chart, history(steps), { office: pekanbaru, time })).toMatchObject({
      promisedOn: "2027-02-12",
      dueAt: wib("2027-02-12 15:30"),
      atRiskAt: wib("2027-02-11 08:00"),
    });
    const aDayEarlier = {
      paid: "2027-02-08 08:10",
      "biometrics-taken": "2027-02-08 08:30",
      interviewed: "2027-02-08 09:00",
    };
    expect(slaClock(chart, history(aDayEarlier), { office: pekanbaru, time }).dueAt).toBe(wib("2027-02-11 15:00"));
  });
});
