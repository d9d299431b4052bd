import { releaseWindows } from "@sip/infra/release-windows";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";

const [rules] = pekanbaru.rules;
if (rules === undefined) throw new Error("Pekanbaru has no rules");
const officeThatReleases = (weekday: number, time: string, zone: typeof pekanbaru.zone = "Asia/Jakarta") => ({
  zone,
  rules: [{ ...rules, release: { weekday, time } }],
});

describe("the minutes in which seats are rushed at", () => {
  it("begin ten minutes before a release and end twenty after it: Friday 14:00", () => {
    expect(releaseWindows([officeThatReleases(5, "14:00")])).toEqual([
      {
        zone: "Asia/Jakarta",
        from: { weekday: 5, hour: 13, minute: 50 },
        until: { weekday: 5, hour: 14, minute: 20 },
      },
    ]);
  });

  it.each([
    { weekday: 1, time: "00:05", from: [7, 23, 55], until: [1, 0, 25] },
    { weekday: 7, time: "23:45", from: [7, 23, 35], until: [1, 0, 5] },
  ])("go over midnight and over the week's end: day $weekday, $time", ({ weekday, time, from, until }) => {
    const [window] = releaseWindows([officeThatReleases(weekday, time)]);
    expect([window?.from, window?.until].map((one) => Object.values(one ?? {}))).toEqual([from, until]);
  });

  it("are one for offices of one zone that release together, and one each where the zones differ", () => {
    const offices = [
      officeThatReleases(5, "14:00"),
      officeThatReleases(5, "14:00"),
      officeThatReleases(5, "14:00", "Asia/Jayapura"),
    ];
    expect(releaseWindows(offices).map(({ zone }) => zone)).toEqual(["Asia/Jakarta", "Asia/Jayapura"]);
  });

  it("are there for each of an office's dated rules", () => {
    const changing = { ...pekanbaru, rules: [rules, { ...rules, release: { weekday: 1, time: "09:00" } }] };
    expect(releaseWindows([changing])).toHaveLength(2);
  });
});
